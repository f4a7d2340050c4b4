using Guestlist.Feedback;
using Guestlist.Server.Hosting;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>Reads the bounce folder every few seconds. The log tells how many and, of what is no report, the file's name.</summary>
internal sealed partial class BounceWorker(
    ReadBounces read,
    ClockGuard guard,
    TimeProvider clock,
    ILogger<BounceWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private bool isTakenUp;
    private bool isAway;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            while (guard.MayRun && !stoppingToken.IsCancellationRequested && await Round())
            {
                // A backlog is worked off without pauses.
            }
        } while (await Ticks(timer, stoppingToken));
    }

    private async Task<bool> Round()
    {
        try
        {
            if (!isTakenUp)
            {
                read.TakeUp();
                isTakenUp = true;
            }

            var round = await read.Handle();
            isAway = false;
            Tell(round);
            return round.HasMore;
        }
        catch (StorageUnavailableException)
        {
            // The files wait.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!isAway)
            {
                Log.FolderAway(logger, e.Message);
            }

            isAway = true;
        }
#pragma warning disable CA1031 // The worker outlives every fault; the next round tries again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Broke(logger, e);
        }

        return false;
    }

    private void Tell(BounceRound round)
    {
        foreach (var name in round.Unread)
        {
            Log.Unread(logger, name);
        }

        if (!round.IsQuiet)
        {
            Log.Read(logger, round.Applied, round.WithoutEffect, round.Unread.Count);
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
        [LoggerMessage(
            3050,
            LogLevel.Information,
            "Bounces: {Applied} reports applied, {WithoutEffect} without effect, {Unread} mails that are no report"
        )]
        public static partial void Read(ILogger logger, int applied, int withoutEffect, int unread);

        [LoggerMessage(3051, LogLevel.Information, "No report: {File}")]
        public static partial void Unread(ILogger logger, string file);

        [LoggerMessage(3052, LogLevel.Warning, "The bounce folder cannot be read: {Reason}")]
        public static partial void FolderAway(ILogger logger, string reason);

        [LoggerMessage(3053, LogLevel.Error, "Reading the bounce folder stumbled and goes on")]
        public static partial void Broke(ILogger logger, Exception fault);
    }
}
