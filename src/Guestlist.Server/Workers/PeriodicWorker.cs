using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>A worker that looks at once and then after each period. No fault ends it: the next round tries again.</summary>
public abstract partial class PeriodicWorker(
    TimeSpan period,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger logger
) : Worker(lifetime)
{
    private bool isStorageAway;

    /// <summary>The clock of the rounds.</summary>
    protected TimeProvider Clock => clock;

    /// <summary>Does what is to be done now.</summary>
    protected abstract Task Round(CancellationToken stop);

    /// <inheritdoc/>
    protected sealed override async Task Work(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(period, clock);
        do
        {
            await Guarded(stop);
        } while (await Ticks(timer, stop));
    }

    private async Task Guarded(CancellationToken stop)
    {
        try
        {
            await Round(stop);
            isStorageAway = false;
        }
        catch (StorageUnavailableException e)
        {
            if (!isStorageAway)
            {
                Log.StorageAway(logger, e.Message);
            }

            isStorageAway = true;
        }
#pragma warning disable CA1031 // One fault in a worker must not take down the server.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Broke(logger, e);
        }
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
        [LoggerMessage(3060, LogLevel.Warning, "Waiting for the database: {Reason}")]
        public static partial void StorageAway(ILogger logger, string reason);

        [LoggerMessage(3061, LogLevel.Error, "A round stumbled; the next one goes on")]
        public static partial void Broke(ILogger logger, Exception fault);
    }
}
