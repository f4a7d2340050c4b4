using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// Lets a deactivated user in again; their keys work again, they sign in anew. Held invites stay held: an admin decides.
/// </summary>
public sealed class ReactivateUser(Database database, TimeProvider clock)
{
    /// <summary>Refused when there is no such user or they are active.</summary>
    public async Task<Outcome<Done>> Handle(EmailAddress email)
    {
        var result = await database.Write(
            [
                new(
                    $"update users set is_active = {true}, updated_at = {clock.Now()} where email_key = {email.Key} and not is_active"
                ),
            ],
            counts => counts[0] == 1
        );
        return result.Kept ? default(Done) : new NoSuchUser("deactivated");
    }
}
