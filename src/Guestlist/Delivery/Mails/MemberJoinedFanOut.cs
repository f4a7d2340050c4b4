using Guestlist.Storage;
using MimeKit;

namespace Guestlist.Delivery.Mails;

/// <summary>Turns the one notice into a mail for each other member, at most a page in one transaction.</summary>
internal static class MemberJoinedFanOut
{
    private const int PerPage = 200;

    public static Preparation Prepare(MailClaim claim, DateTimeOffset now)
    {
        // Members of the page: those after the last page's last, in the order in which they joined.
        var page = new Statement(
            $"""
            select seq from memberships
            where organization_id = {claim.Mail.OrganizationId} and seq > {claim.Mail.Progress}
            order by seq limit {PerPage}
            """
        );
        return new Preparation(
            [QueuePage(claim, page, now), TurnPage(claim, page, now)],
            () => Task.FromResult<MimeMessage?>(null)
        );
    }

    private static Statement QueuePage(MailClaim claim, Statement page, DateTimeOffset now) =>
        new(
            $"""
            insert into outbox (kind, organization_id, subject_id, user_id, message_id, progress, state, attempt,
                                available_at, give_up_at, created_at)
            select o.kind, o.organization_id, o.subject_id, m.user_id, o.message_id || '.' || m.seq, 0, 'queued', 0,
                   {now}, o.give_up_at, {now}
            from outbox o
            join memberships m on m.organization_id = o.organization_id
            join users u on u.id = m.user_id
            where {claim.Fence} and m.seq in ({page})
              and u.uuid <> o.subject_id and u.is_active and m.joined_at <= o.created_at
            """
        );

    private static Statement TurnPage(MailClaim claim, Statement page, DateTimeOffset now) =>
        new(
            $"""
            update outbox as o
            set progress = coalesce((select max(seq) from ({page}) turned), o.progress),
                state = case when (select count(*) from ({page}) turned) < {PerPage} then 'sent' else 'queued' end,
                settled_at = case when (select count(*) from ({page}) turned) < {PerPage} then {now} end,
                owner = null, lease_until = null, attempt = 0
            where {claim.Fence}
            """
        );
}
