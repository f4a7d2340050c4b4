using Guestlist.Storage;

namespace Guestlist.Shield;

/// <summary>Forgets what no longer counts: budgets of past days and unsubscribe links that have expired.</summary>
public sealed class SweepShield(Database database, TimeProvider clock)
{
    /// <summary>A node whose clock lags may still spend of yesterday.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>How many rows went.</summary>
    public async Task<int> Handle()
    {
        var now = clock.Now();
        var write = await database.Write([
            new Statement($"delete from budgets where window_at < {now - Kept}"),
            new Statement($"delete from unsubscribe_links where expires_at <= {now}"),
        ]);
        return write.Counts.Sum();
    }
}
