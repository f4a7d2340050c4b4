using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Storage;
using Guestlist.Suppressions;

namespace Guestlist.Feedback;

/// <summary>
/// The one transaction of a report. The first statement takes it, under every condition, once for each event and once
/// for each kind of news about one sending; when it takes nothing, nothing of the rest remains.
/// </summary>
internal sealed class ReportWrite(ReportedInvite invite, DeliveryReport report, string eventHash, DateTimeOffset now)
{
    private readonly string words = ServerWords.OneLine(report.Words);

    public async Task<bool> Run(Database database) =>
        (await database.Write([.. Statements()], counts => counts[0] == 1)).Kept;

    private IEnumerable<Statement> Statements()
    {
        yield return Take();
        if (report.Kind != ReportKind.Delivered)
        {
            yield return Mark();
        }

        var entry = Entry.OfInvite(invite.OrganizationId, now, Actor.System, report.Kind.Action(), invite.Id);
        yield return ActivityLog.Append(entry with { Detail = words.Length == 0 ? null : words });
        if (report.Kind.Suppression() is { } reason)
        {
            var hash = AddressHash.Of(invite.EmailKey);
            foreach (var statement in Suppress.Statements(hash, invite.OrganizationId, reason, Actor.System, now))
            {
                yield return statement;
            }
        }
    }

    private Statement Take() =>
        new(
            $"""
            insert into delivery_events (event_hash, organization_id, invite_id, generation, kind, received_at)
            select {eventHash}, i.organization_id, i.id, i.generation, {report.Kind.Word()}, {now}
            from invites i
            where i.organization_id = {invite.OrganizationId} and i.id = {invite.Id}
              and i.generation = {invite.Generation} and i.email_key = {invite.EmailKey} and i.erased_at is null
              and (i.ended_at is null or {report.Kind == ReportKind.Complained})
              and ({report.Kind != ReportKind.Deferred} or i.delivery_state not in ({ReportedInvite.Definite}))
            on conflict do nothing
            """
        );

    /// <summary>A bounce and a complaint are the last word on a sending.</summary>
    private Statement Mark() =>
        new(
            $"""
            update invites
            set delivery_state = {report.Kind.Word()}, delivery_detail = {(words.Length == 0
                ? report.Kind.Silence()
                : words)}, delivery_at = {At}
            where organization_id = {invite.OrganizationId} and id = {invite.Id} and ended_at is null
              and delivery_state not in ('bounced', 'complained')
            """
        );

    /// <summary>A time that cannot be is no time.</summary>
    private DateTimeOffset At => report.At is { } at && at >= invite.CreatedAt && at <= now ? at : now;
}
