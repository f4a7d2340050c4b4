using Guestlist.Feedback;
using Guestlist.Retries;
using Guestlist.Server.Hosting;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>Sweeps idempotency keys and reports of mails every hour. Nothing depends on it but room.</summary>
internal sealed class KeySweepWorker(SweepKeys keys, SweepReports reports, ClockGuard guard, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (guard.MayRun)
                {
                    await keys.Handle();
                    await reports.Handle();
                }
            }
            catch (StorageUnavailableException)
            {
                // The next hour will do.
            }
        }
    }
}
