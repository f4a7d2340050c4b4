using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>
/// The mails that are due, in an order that is fair between organizations: everybody's first, then everybody's
/// second. A look-ahead is kept for a moment, so that a long backlog is not ranked anew for every few mails.
/// </summary>
internal sealed class DueMails(Database database, TimeProvider clock)
{
    private const int LookAhead = 500;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private readonly Queue<DueMail> waiting = new();
    private long readAt;

    /// <summary>The next ones; another node may take them first, so that a claim can come back smaller.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="except">Those in hand.</param>
    public async Task<List<DueMail>> Next(int most, Func<long, bool> except)
    {
        if (waiting.Count < most || clock.GetElapsedTime(readAt) > Fresh)
        {
            await Read();
        }

        var next = new List<DueMail>(most);
        while (next.Count < most && waiting.TryDequeue(out var mail))
        {
            if (!except(mail.Seq))
            {
                next.Add(mail);
            }
        }

        return next;
    }

    private async Task Read()
    {
        waiting.Clear();
        readAt = clock.GetTimestamp();
        var now = clock.Now();
        var rows = await database.Query(
            new Statement(
                $"""
                select seq, kind, organization_id, subject_id, user_id, message_id, progress, attempt, give_up_at
                from (
                  select outbox.*,
                         row_number() over (partition by organization_id order by available_at, seq) as turn
                  from outbox
                  where state = 'queued' and available_at <= {now} and (lease_until is null or lease_until <= {now})
                ) due
                where turn <= {LookAhead}
                order by turn, available_at, seq
                limit {LookAhead}
                """
            ),
            Map
        );
        rows.ForEach(waiting.Enqueue);
    }

    private static DueMail Map(Row row) =>
        new(
            row.Long(0),
            row.Text(1),
            row.IdOrNull(2),
            row.IdOrNull(3),
            row.LongOrNull(4),
            row.Text(5),
            row.Long(6),
            row.Long(7),
            row.Time(8)
        );
}
