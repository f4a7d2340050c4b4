using Guestlist.Erasure;
using Guestlist.Server.Hosting;
using Guestlist.Server.Hosting.Options;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>Erases what the retention setting says, at start and every hour.</summary>
internal sealed class RetentionWorker(EraseEnded erase, GuestlistOptions options, ClockGuard guard, TimeProvider clock)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.RetentionAddressDays is not { } days)
        {
            return;
        }

        await Task.Yield();
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            try
            {
                // A clock that runs ahead would erase too early, and nothing brings that back.
                if (guard.MayRun)
                {
                    await erase.Handle(TimeSpan.FromDays(days));
                }
            }
            catch (StorageUnavailableException)
            {
                // The next hour will do.
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
