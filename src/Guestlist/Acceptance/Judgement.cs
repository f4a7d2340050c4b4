using Guestlist.Users;

namespace Guestlist.Acceptance;

/// <summary>
/// The order of the checks before an invite is shown or accepted: recipient, expiry, inviter's right, account,
/// membership, address. The write repeats those that a race could change.
/// </summary>
internal static class Judgement
{
    /// <summary>The first thing that stands in the way of the visitor, or null.</summary>
    public static Refusal? Of(InviteAtDoor invite, User? visitor, DateTimeOffset now)
    {
        // With the secret in hand an equal address suffices; another one must be verified and allowed by the policy.
        if (visitor is not null && !AcceptancePolicies.Allow(invite.Policy, invite.TargetKey, visitor))
        {
            return new WrongRecipient();
        }

        if (OfInvite(invite, now) is { } refusal)
        {
            return refusal;
        }

        if (visitor is not null && invite.VisitorIsMember)
        {
            return new AlreadyIn();
        }

        return visitor is not null && visitor.EmailKey != invite.TargetKey && invite.TargetIsMember
            ? new AddressIsMember()
            : null;
    }

    /// <summary>What keeps everybody out, whoever they are; or null.</summary>
    public static Refusal? OfInvite(InviteAtDoor invite, DateTimeOffset now) =>
        now >= invite.ExpiresAt ? new InviteExpired()
        : invite.IsHeld || !invite.HasVoucher ? new InviteHeld(invite.OrganizationName)
        : null;
}
