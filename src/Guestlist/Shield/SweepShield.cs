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
        return await database.Sweep(most => PastBudgets(now - Kept, most))
            + await database.Sweep(most => ExpiredLinks(now, most));
    }

    private static Statement PastBudgets(DateTimeOffset before, int most) =>
        new(
            $"""
            delete from budgets where (budget, subject, window_at) in (
              select budget, subject, window_at from budgets where window_at < {before} limit {most})
            """
        );

    private static Statement ExpiredLinks(DateTimeOffset now, int most) =>
        new(
            $"""
            delete from unsubscribe_links where token_hash in (
              select token_hash from unsubscribe_links where expires_at <= {now} limit {most})
            """
        );
}
