using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>Seals the activity every few seconds.</summary>
internal sealed partial class SealWorker(SealActivity seal, TimeProvider clock, ILogger<SealWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (!stoppingToken.IsCancellationRequested && await seal.Handle())
                {
                    // A backlog, as after an upgrade, is worked off without pauses.
                }
            }
            catch (StorageUnavailableException)
            {
                // The entries wait.
            }
#pragma warning disable CA1031 // The worker outlives every fault; the next round tries again.
            catch (Exception e)
#pragma warning restore CA1031
            {
                Log.Broke(logger, e);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3020, LogLevel.Error, "Sealing the activity stumbled and goes on")]
        public static partial void Broke(ILogger logger, Exception fault);
    }
}
