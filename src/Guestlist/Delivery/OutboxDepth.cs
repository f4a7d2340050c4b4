using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>How much waits to be sent, for people who watch.</summary>
/// <param name="Queued">Mails that wait or are being sent.</param>
/// <param name="OldestAge">How long the oldest of them has waited; zero when none does.</param>
public sealed record OutboxDepth(long Queued, TimeSpan OldestAge)
{
    /// <summary>Reads it from the database.</summary>
    public static async Task<OutboxDepth> Read(Database database, TimeProvider clock)
    {
        var rows = await database.Query(
            new Statement($"select count(*), min(created_at) from outbox where state = 'queued'"),
            row => (Queued: row.Long(0), Oldest: row.TimeOrNull(1))
        );
        return new OutboxDepth(rows[0].Queued, rows[0].Oldest is { } oldest ? clock.Now() - oldest : TimeSpan.Zero);
    }
}
