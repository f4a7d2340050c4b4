using Guestlist.Server.Hosting.Options;
using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>What must hold before the first request is taken.</summary>
internal sealed partial class StartChecks(
    Database database,
    Readiness readiness,
    GuestlistOptions options,
    ClockGuard guard,
    ILogger<StartChecks> logger
)
{
    /// <summary>Makes sure that it may serve this database, brings the schema up to date and looks at the clock.</summary>
    public async Task Run()
    {
        await database.Occupy(() => Log.Waits(logger));
        var report = await database.Migrate();
        foreach (var script in report.Applied)
        {
            Log.Migrated(logger, script);
        }

        readiness.Migrated();
        await guard.Compare();
        if (options is { Smtp: null, MailPickup: null })
        {
            Log.NoMail(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1003, LogLevel.Information, "Migration {Script} applied")]
        public static partial void Migrated(ILogger logger, string script);

        [LoggerMessage(1004, LogLevel.Information, "Another server uses the database; waiting for it to end")]
        public static partial void Waits(ILogger logger);

        [LoggerMessage(
            1005,
            LogLevel.Warning,
            "No mail server is set: invites are created and nothing is mailed. Set Guestlist__Smtp__Host"
        )]
        public static partial void NoMail(ILogger logger);
    }
}
