using Guestlist.Feedback;
using Guestlist.Retries;
using Guestlist.Server.Hosting;

namespace Guestlist.Server.Workers;

/// <summary>Sweeps idempotency keys and reports of mails every hour. Nothing depends on it but room.</summary>
internal sealed class KeySweepWorker(
    SweepKeys keys,
    SweepReports reports,
    ClockGuard guard,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<KeySweepWorker> logger
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
        }
    }
}
