using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>What must hold before the first request is taken.</summary>
internal sealed partial class StartChecks(
    Database database,
    Readiness readiness,
    ClockGuard guard,
    ILogger<StartChecks> logger
)
{
    /// <summary>Brings the schema up to date and looks at the clock.</summary>
    public async Task Run()
    {
        var report = await database.Migrate();
        foreach (var script in report.Applied)
        {
            Log.Migrated(logger, script);
        }

        readiness.Migrated();
        await guard.Compare();
    }

    private static partial class Log
    {
        [LoggerMessage(1003, LogLevel.Information, "Migration {Script} applied")]
        public static partial void Migrated(ILogger logger, string script);
    }
}
