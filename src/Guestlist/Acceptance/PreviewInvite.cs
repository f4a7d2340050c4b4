using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Acceptance;

/// <summary>Shows an invite to the holder of its secret. Changes nothing, however often it is asked.</summary>
public sealed class PreviewInvite(Database database, TimeProvider clock)
{
    /// <summary>The invite, or what stands in the way of accepting it.</summary>
    public async Task<Outcome<InviteAtDoor>> Handle(string secret, User? visitor)
    {
        var invite = await InviteAtDoor.Find(database, secret, visitor);
        if (invite is null)
        {
            return new UnknownSecret();
        }

        if (Judgement.Of(invite, visitor, clock.Now()) is { } refusal)
        {
            return refusal;
        }

        return visitor is null && invite.AccountExists ? new AccountExists(secret) : invite;
    }

    /// <summary>
    /// What a person with another account needs to hear rather than that: nobody can accept the invite as it stands, or
    /// they are a member already. Null when only the account is wrong.
    /// </summary>
    /// <param name="invite">As <see cref="Look"/> gave it for that person.</param>
    public Refusal? BesidesRecipient(InviteAtDoor invite) =>
        Judgement.OfInvite(invite, clock.Now()) ?? (invite.VisitorIsMember ? new AlreadyIn() : null);

    /// <summary>The invite as such, for a page that explains a refusal; null when the secret is unknown.</summary>
    public Task<InviteAtDoor?> Look(string secret, User? visitor) => InviteAtDoor.Find(database, secret, visitor);
}
