using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Storage;
using Guestlist.Suppressions;

namespace Guestlist.Feedback;

/// <summary>
/// The one transaction of a report. The first statement holds the invite, under every condition, so that nobody ends it
/// meanwhile; the second takes the event, once, and once for each kind of news about one sending. Unless both do, nothing
/// of the rest remains.
/// </summary>
internal sealed class ReportWrite(ReportedInvite invite, DeliveryReport report, string eventHash, DateTimeOffset now)
{
    private readonly string words = ServerWords.OneLine(report.Words);

    public async Task<bool> Run(Database database) =>
        (await database.Write([.. Statements()], counts => counts is [1, 1, ..])).Kept;

    private IEnumerable<Statement> Statements()
    {
        var entry = Entry.OfInvite(invite.OrganizationId, now, Actor.System, report.Kind.Action(), invite.Id);
        return
        [
            Mark(),
            Take(),
            ActivityLog.Append(entry with { Detail = words.Length == 0 ? null : words }),
            .. report.Kind.Suppression() is { } reason
                ? Suppress.Statements(AddressHash.Of(invite.EmailKey), invite.OrganizationId, reason, Actor.System, now)
                : [],
        ];
    }

    /// <summary>A bounce and a complaint are the last word on a sending; a delivery changes no state.</summary>
    private Statement Mark()
    {
        var marks = new Statement(
            $"""
            case when {report.Kind != ReportKind.Delivered} and ended_at is null
                 and delivery_state not in ({DeliveryStates.Bounced}, {DeliveryStates.Complained})
            """
        );
        var detail = words.Length == 0 ? report.Kind.Silence() : words;
        return new(
            $"""
            update invites
            set delivery_state = {marks} then {report.Kind.Word()} else delivery_state end,
                delivery_detail = {marks} then {detail} else delivery_detail end,
                delivery_at = {marks} then {At} else delivery_at end
            where organization_id = {invite.OrganizationId} and id = {invite.Id}
              and generation = {invite.Generation} and email_key = {invite.EmailKey} and erased_at is null
              and (ended_at is null or {report.Kind == ReportKind.Complained})
              and ({report.Kind != ReportKind.Deferred} or delivery_state not in ({ReportedInvite.Definite}))
            """
        );
    }

    private Statement Take() =>
        new(
            $"""
            insert into delivery_events (event_hash, organization_id, invite_id, generation, kind, received_at)
            values ({eventHash}, {invite.OrganizationId}, {invite.Id}, {invite.Generation}, {report.Kind.Word()}, {now})
            on conflict do nothing
            """
        );

    /// <summary>A time that cannot be is no time.</summary>
    private DateTimeOffset At => report.At is { } at && at >= invite.CreatedAt && at <= now ? at : now;
}
