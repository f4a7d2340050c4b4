using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Reminds invitees who have not answered, where their organization wants that: when 40 % and when 75 % of the invite's
/// life are over. Any number of nodes may look at the same time.
/// </summary>
public sealed class RemindInvites(Database database, OutboxSignal signal, TimeProvider clock)
{
    private const int PerLook = 500;

    /// <summary>An invite that lives shorter than this gets no reminder.</summary>
    private static readonly TimeSpan ShortestLife = TimeSpan.FromHours(48);

    /// <summary>So long no mail of an invite follows another.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(24);

    // A life begins with the mail of its generation. Both stand in these words in the index invites_to_remind.
    private static readonly Fragment Start = new("coalesce(i.mailed_at, i.created_at)");

    private static readonly Fragment NextAt = new(
        """
        (coalesce(i.mailed_at, i.created_at) + (i.expires_at - coalesce(i.mailed_at, i.created_at))
          * case when i.reminded_generation = i.generation and i.reminders_sent > 0 then 75 else 40 end / 100)
        """
    );

    private static readonly Fragment MayGetOne = new(
        """
        i.ended_as is null and i.expired_at is null and i.held_at is null and i.delivery_state = 'sent'
        and (i.reminders_sent < 2 or i.reminded_generation <> i.generation)
        """
    );

    /// <summary>Queues the reminders that are due.</summary>
    /// <returns>How many this node queued.</returns>
    public async Task<int> Handle()
    {
        var now = clock.Now();
        var reminded = 0;
        foreach (var reminder in await Due(now))
        {
            var write = await database.Write(
                [Count(reminder, now), Outbox.Queue(reminder.Mail(now), now)],
                counts => counts[0] == 1
            );
            reminded += write.Kept ? 1 : 0;
        }

        if (reminded > 0)
        {
            signal.Poke();
        }

        return reminded;
    }

    // Whoever slept through the first moment sends one reminder at the second, not two in a row. Left to itself SQLite
    // begins with the invites that expire last, whoever wants reminders: the cross join and the plus sign prevent it.
    private Task<List<Reminder>> Due(DateTimeOffset now) =>
        database.Query(
            new Statement(
                $"""
                select i.organization_id, i.id, i.generation, i.expires_at,
                       cast(case when {now} >= {Start} + (i.expires_at - {Start}) * 75 / 100 then 2 else 1 end as bigint)
                from organizations org cross join invites i
                where org.reminders_enabled and i.organization_id = org.id and {IsDue(now)}
                limit {PerLook}
                """
            ),
            row => new Reminder(row.Id(0), row.Id(1), row.Long(2), row.Time(3), row.Long(4))
        );

    private static Statement Count(Reminder reminder, DateTimeOffset now) =>
        new(
            $"""
            update invites as i
            set reminders_sent = {reminder.Number}, reminded_generation = i.generation, reminded_at = {now}
            where i.organization_id = {reminder.OrganizationId} and i.id = {reminder.InviteId}
              and i.generation = {reminder.Generation}
              and (i.reminders_sent < {reminder.Number} or i.reminded_generation <> i.generation)
              and {IsDue(now)}
              and exists (select 1 from organizations org where org.id = i.organization_id and org.reminders_enabled)
            """
        );

    private static Statement IsDue(DateTimeOffset now) =>
        new(
            $"""
            {MayGetOne} and {NextAt} <= {now} and +i.expires_at > {now}
            and i.expires_at - {Start} >= {ShortestLife.Ticks / TimeSpan.TicksPerMicrosecond}
            and {Start} <= {now - Quiet} and coalesce(i.delivery_at, 0) <= {now - Quiet}
            and coalesce(i.reminded_at, 0) <= {now - Quiet}
            """
        );

    /// <summary>A reminder that falls due.</summary>
    /// <param name="Number">Which of its generation: 1 or 2.</param>
    private sealed record Reminder(
        Guid OrganizationId,
        Guid InviteId,
        long Generation,
        DateTimeOffset ExpiresAt,
        long Number
    )
    {
        public MailToSend Mail(DateTimeOffset now) =>
            new(
                MailKinds.InviteReminder,
                new InviteMessageId(InviteId, Generation, Number).ToString(),
                OrganizationId,
                InviteId,
                GiveUpAt: ExpiresAt < now + Outbox.Patience ? ExpiresAt : null
            );
    }
}
