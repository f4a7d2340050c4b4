using Guestlist.Shield;
using Guestlist.Suppressions;

namespace Guestlist.Server.Workers;

/// <summary>Keeps the abuse shield tidy, once an hour: hashes addresses that older programs wrote, forgets what no longer counts.</summary>
public sealed class ShieldWorker(
    HashAddresses hashes,
    SweepShield sweep,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<ShieldWorker> logger
) : PeriodicWorker(Period, clock, lifetime, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task Round(CancellationToken stop)
    {
        await hashes.Handle();
        await sweep.Handle();
    }
}
