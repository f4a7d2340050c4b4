using Guestlist.Invites;
using Guestlist.Server.Hosting;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>Announces what has expired, within seconds of it.</summary>
internal sealed class ExpiryWorker(ExpireInvites expire, ClockGuard guard, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                // A clock that runs ahead would announce what has not happened.
                while (guard.MayRun && !stoppingToken.IsCancellationRequested && await expire.Handle() > 0)
                {
                    // A backlog, as after a standstill, is worked off without pauses.
                }
            }
            catch (StorageUnavailableException)
            {
                // The next round will do.
            }
        }
    }
}
