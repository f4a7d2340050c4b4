using Guestlist.Activity;

namespace Guestlist.Server.Workers;

/// <summary>Seals the activity every few seconds.</summary>
internal sealed class SealWorker(
    SealActivity seal,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<SealWorker> logger
) : PeriodicWorker(Period, clock, lifetime, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task Round(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && await seal.Handle())
        {
            // A backlog, as after an upgrade, is worked off without pauses.
        }
    }
}
