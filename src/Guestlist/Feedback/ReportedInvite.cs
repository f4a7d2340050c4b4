using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Storage;

namespace Guestlist.Feedback;

/// <summary>The invite that a report is about, as it was seen; the write asks once more.</summary>
internal sealed record ReportedInvite(
    Guid OrganizationId,
    Guid Id,
    long Generation,
    string EmailKey,
    DateTimeOffset CreatedAt,
    bool IsLive,
    string DeliveryState,
    bool IsTold
)
{
    /// <summary>States that a delay has nothing to add to.</summary>
    public static IReadOnlyList<string> Definite { get; } =
    [DeliveryStates.Bounced, DeliveryStates.Complained, DeliveryStates.Failed, DeliveryStates.Suppressed];

    /// <summary>The invite of a mail that was sent at least once; null when there is none that has an address.</summary>
    public static Task<ReportedInvite?> Find(
        Database database,
        InviteMessageId mail,
        string eventHash,
        ReportKind kind
    ) =>
        database.First(
            new Statement(
                $"""
                select i.organization_id, i.id, i.generation, i.email_key, i.created_at, i.ended_at is null,
                       i.delivery_state,
                       exists (select 1 from delivery_events e where e.event_hash = {eventHash})
                       or exists (
                         select 1 from delivery_events e
                         where e.organization_id = i.organization_id and e.invite_id = i.id
                           and e.generation = {mail.Generation} and e.kind = {kind.Word()})
                from outbox o
                join invites i on i.organization_id = o.organization_id and i.id = o.subject_id
                where o.subject_id = {mail.InviteId} and o.message_id = {mail.ToString()} and o.attempt > 0
                  and i.erased_at is null
                """
            ),
            row => new ReportedInvite(
                row.Id(0),
                row.Id(1),
                row.Long(2),
                row.Text(3),
                row.Time(4),
                row.Bool(5),
                row.Text(6),
                row.Bool(7)
            )
        );

    /// <summary>Why the report changes nothing; null when it is to be written.</summary>
    public ReportResult? WhyNot(InviteMessageId mail, DeliveryReport report) =>
        // The delivery that an invite tells of is that of its invitation.
        mail.Reminder
            is not null
        && report.Kind == ReportKind.Deferred
            ? ReportResult.OtherMatter
        : IsTold ? ReportResult.Duplicate
        : mail.Generation != Generation ? ReportResult.Outdated
        : report.Recipient is { } recipient && EmailAddress.Parse(recipient)?.Key != EmailKey
            ? ReportResult.WrongRecipient
        // Who complains of an invite that has ended still wants no other.
        : !IsLive && report.Kind != ReportKind.Complained ? ReportResult.Ended
        : report.Kind == ReportKind.Deferred && Definite.Contains(DeliveryState, StringComparer.Ordinal)
            ? ReportResult.Settled
        : null;
}
