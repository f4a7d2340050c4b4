using Guestlist.Shield;
using Guestlist.Storage;
using Guestlist.Suppressions;

namespace Guestlist.Server.Workers;

/// <summary>Keeps the abuse shield tidy: hashes the addresses of older rows at start, then sweeps once an hour.</summary>
public sealed partial class ShieldWorker(
    HashAddresses hashes,
    SweepShield sweep,
    TimeProvider clock,
    ILogger<ShieldWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            try
            {
                await hashes.Handle();
                await sweep.Handle();
            }
            catch (StorageUnavailableException e)
            {
                Log.StorageAway(logger, e.Message);
            }
        } while (await Ticks(timer, stoppingToken));
    }

    private static async Task<bool> Ticks(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3030, LogLevel.Warning, "Sweeping budgets waits for the database: {Reason}")]
        public static partial void StorageAway(ILogger logger, string reason);
    }
}
