using Guestlist.Invites;

namespace Guestlist.Server.Workers;

/// <summary>Looks every quarter of an hour for digests that are due.</summary>
public sealed class DigestWorker(
    SendDigests digests,
    Func<bool> mayRun,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<DigestWorker> logger
) : PeriodicWorker(Period, clock, lifetime, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    protected override async Task Round(CancellationToken stop)
    {
        // A clock that runs ahead would send too early, and a mail cannot be called back.
        if (mayRun())
        {
            await digests.Handle();
        }
    }
}
