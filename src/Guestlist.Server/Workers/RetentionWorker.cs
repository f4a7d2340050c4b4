using Guestlist.Erasure;
using Guestlist.Server.Hosting;
using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Workers;

/// <summary>Erases what the retention setting says, at start and every hour.</summary>
internal sealed class RetentionWorker(
    EraseEnded erase,
    GuestlistOptions options,
    ClockGuard guard,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<RetentionWorker> logger
) : PeriodicWorker(Period, clock, lifetime, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task Round(CancellationToken stop)
    {
        // A clock that runs ahead would erase too early, and nothing brings that back.
        if (options.RetentionAddressDays is { } days && guard.MayRun)
        {
            await erase.Handle(TimeSpan.FromDays(days));
        }
    }
}
