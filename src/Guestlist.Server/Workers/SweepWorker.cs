using Guestlist.Feedback;
using Guestlist.Retries;
using Guestlist.Server.Hosting;
using Guestlist.Users;

namespace Guestlist.Server.Workers;

/// <summary>Sweeps what is over every hour: nothing depends on it but room, and what is gone cannot leak.</summary>
internal sealed class SweepWorker(
    SweepKeys keys,
    SweepReports reports,
    SweepAccess access,
    ClockGuard guard,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<SweepWorker> logger
) : PeriodicWorker(Period, clock, lifetime, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task Round(CancellationToken stop)
    {
        if (guard.MayRun)
        {
            await keys.Handle();
            await reports.Handle();
            await access.Handle();
        }
    }
}
