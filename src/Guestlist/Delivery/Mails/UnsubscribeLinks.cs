using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>
/// The links that stop mails. Each mail carries one of its own, which works often and for a year, even after its
/// invite has ended; it never opens the invite.
/// </summary>
public static class UnsubscribeLinks
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    /// <summary>The statement of a claim that stores the link's hash for the invite that the mail is about.</summary>
    internal static Statement Store(MailClaim claim, Secret token, DateTimeOffset now) =>
        new(
            $"""
            insert into unsubscribe_links (token_hash, organization_id, invite_id, expires_at)
            select {token.Hash}, i.organization_id, i.id, {now + Lifetime}
            from outbox o
            join invites i on i.organization_id = o.organization_id and i.id = o.subject_id
            where {claim.Fence} and i.ended_at is null
            """
        );
}
