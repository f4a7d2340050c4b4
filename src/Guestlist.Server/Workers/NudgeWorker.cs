using Guestlist.Invites;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>Looks every minute for reminders that are due, and every quarter of an hour for digests.</summary>
public sealed partial class NudgeWorker(
    RemindInvites reminders,
    SendDigests digests,
    Func<bool> mayRun,
    TimeProvider clock,
    ILogger<NudgeWorker> logger
) : BackgroundService
{
    private const int MinutesBetweenDigests = 15;
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Period, clock);
        for (var minute = 1; await timer.WaitForNextTickAsync(stoppingToken); minute++)
        {
            // A clock that runs ahead would remind too early, and a mail cannot be called back.
            if (!mayRun())
            {
                continue;
            }

            await Guarded(reminders.Handle);
            if (minute % MinutesBetweenDigests == 0)
            {
                await Guarded(digests.Handle);
            }
        }
    }

    private async Task Guarded(Func<Task<int>> step)
    {
        try
        {
            await step();
        }
        catch (StorageUnavailableException e)
        {
            Log.StorageAway(logger, e.Message);
        }
#pragma warning disable CA1031 // The worker outlives every fault; the next minute tries again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Broke(logger, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3040, LogLevel.Warning, "Reminders and digests wait for the database: {Reason}")]
        public static partial void StorageAway(ILogger logger, string reason);

        [LoggerMessage(3041, LogLevel.Error, "Reminders or digests stumbled and go on")]
        public static partial void Broke(ILogger logger, Exception fault);
    }
}
