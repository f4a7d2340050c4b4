using Guestlist.Invites;
using Guestlist.Server.Hosting;

namespace Guestlist.Server.Workers;

/// <summary>Announces what has expired, within seconds of it.</summary>
internal sealed class ExpiryWorker(
    ExpireInvites expire,
    ClockGuard guard,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<ExpiryWorker> logger
) : PeriodicWorker(Period, clock, lifetime, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task Round(CancellationToken stop)
    {
        // A clock that runs ahead would announce what has not happened.
        while (guard.MayRun && !stop.IsCancellationRequested && await expire.Handle() > 0)
        {
            // A backlog, as after a standstill, is worked off without pauses.
        }
    }
}
