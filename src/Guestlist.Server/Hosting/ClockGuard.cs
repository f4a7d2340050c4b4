using Guestlist.Server.Hosting.Options;
using Guestlist.Server.Workers;
using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>
/// Compares this machine's clock with PostgreSQL's. A node that is too far off would accept expired invites or
/// refuse living ones, so it accepts nothing and sends nothing until its clock is right.
/// </summary>
internal sealed partial class ClockGuard(
    Database database,
    TimeProvider clock,
    GuestlistOptions options,
    IHostApplicationLifetime lifetime,
    ILogger<ClockGuard> logger
) : PeriodicWorker(Period, clock, lifetime, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private volatile Comparison? last;

    /// <summary>
    /// Whether this node may act. A jump of the clock since the last comparison shows against the monotonic clock,
    /// so there is no window between two comparisons. SQLite has no clock of its own to compare with: there a clock that
    /// was set right, or a machine that slept, is no reason to stop.
    /// </summary>
    public bool MayRun =>
        options.ClockMaxSkew is not { } most
        || options.Postgres is null
        || (last is { } known && (known.Skew + Jump(known)).Duration() <= most);

    /// <summary>Compares once. A database that is away leaves the last comparison in force; readiness tells of it.</summary>
    public async Task Compare()
    {
        var couldRun = last is null || MayRun;
        var start = Clock.GetTimestamp();
        var wall = Clock.GetUtcNow();
        try
        {
            var theirs = await database.Now();
            last = new Comparison(SkewOf(theirs, wall, Clock.GetElapsedTime(start)), wall, start);
        }
        catch (StorageUnavailableException)
        {
            return;
        }

        if (couldRun != MayRun)
        {
            Tell();
        }
    }

    protected override Task Round(CancellationToken stop) => Compare();

    /// <summary>Theirs was read somewhere between start and answer: what lies within that span is not counted.</summary>
    private static TimeSpan SkewOf(DateTimeOffset? theirs, DateTimeOffset wall, TimeSpan took)
    {
        if (theirs is not { } time)
        {
            return TimeSpan.Zero;
        }

        if (wall > time)
        {
            return wall - time;
        }

        return wall + took < time ? wall + took - time : TimeSpan.Zero;
    }

    private TimeSpan Jump(Comparison known) => Clock.GetUtcNow() - known.Wall - Clock.GetElapsedTime(known.Timestamp);

    private void Tell()
    {
        if (MayRun)
        {
            Log.Right(logger);
        }
        else
        {
            Log.Wrong(logger, last!.Skew.TotalSeconds);
        }
    }

    private sealed record Comparison(TimeSpan Skew, DateTimeOffset Wall, long Timestamp);

    private static partial class Log
    {
        [LoggerMessage(
            1020,
            LogLevel.Error,
            "This machine's clock is {Seconds} s off the database's: nothing is accepted or sent until it is right"
        )]
        public static partial void Wrong(ILogger logger, double seconds);

        [LoggerMessage(1021, LogLevel.Information, "This machine's clock agrees with the database's")]
        public static partial void Right(ILogger logger);
    }
}
