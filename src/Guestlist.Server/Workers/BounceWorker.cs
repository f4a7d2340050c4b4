using Guestlist.Feedback;
using Guestlist.Server.Hosting;

namespace Guestlist.Server.Workers;

/// <summary>Reads the bounce folder every few seconds. The log tells how many and, of what is no report, the file's name.</summary>
internal sealed partial class BounceWorker(
    ReadBounces read,
    ClockGuard guard,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<BounceWorker> logger
) : PeriodicWorker(Period, clock, lifetime, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);
    private bool isTakenUp;
    private bool isAway;

    /// <inheritdoc/>
    protected override async Task Round(CancellationToken stop)
    {
        while (guard.MayRun && !stop.IsCancellationRequested && await ReadOnce())
        {
            // A backlog is worked off without pauses.
        }
    }

    private async Task<bool> ReadOnce()
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (!isAway)
            {
                Log.FolderAway(logger, e.Message);
            }

            isAway = true;
            return false;
        }
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
    }
}
