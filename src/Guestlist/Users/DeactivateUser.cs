using Guestlist.Invites;
using Guestlist.Organizations;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// Shuts a user out at once, on every node: sessions and mailed tokens end, keys answer as unknown. Memberships stay,
/// so that reactivating restores them. The invites they answer for are held until an admin releases them.
/// </summary>
public sealed class DeactivateUser(Database database, TimeProvider clock)
{
    /// <summary>Refused when there is no such user or they are shut out already.</summary>
    public async Task<Outcome<Deactivated>> Handle(EmailAddress email)
    {
        var user = new Statement($"(select id from users where email_key = {email.Key})");
        var now = clock.Now();
        var standing = await HoldInvites.StandingOn(database, email);
        var result = await database.Write(
            [
                new(
                    $"update users set is_active = {false}, updated_at = {now} where email_key = {email.Key} and is_active"
                ),
                new($"delete from sessions where user_id = {user}"),
                new($"delete from account_tokens where user_id = {user}"),
                new($"delete from outbox where user_id = {user} and state = 'queued'"),
                .. HoldInvites.Statements(standing, now),
            ],
            counts => counts[0] == 1
        );
        return result.Kept
            ? new Deactivated(await database.Query(Owners.OnlyOf(user), row => row.Text(0)))
            : new NoSuchUser("active");
    }
}

/// <summary>Somebody is shut out.</summary>
/// <param name="Ownerless">
/// The names of organizations that have no active owner now. Shutting out must not wait for that to be settled, but
/// whoever does it should know.
/// </param>
public sealed record Deactivated(IReadOnlyList<string> Ownerless);
