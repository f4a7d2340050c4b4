using Guestlist.Activity;
using Guestlist.Erasure;
using Guestlist.Postgres;
using Guestlist.Server.Api;
using Guestlist.Server.Hosting.Logs;
using Guestlist.Server.Hosting.Options;
using Guestlist.Server.Mail;
using Guestlist.Server.Pages;
using Guestlist.Server.Workers;
using Guestlist.Sqlite;
using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>Everything the server is made of.</summary>
internal static class AddGuestlistExtension
{
    public static void AddGuestlist(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.AddGuestlistSources(args);
        var options = ReadOptions.From(
            builder.Configuration,
            GuestlistConfiguration.IsProduction(builder.Environment.EnvironmentName)
        );

        builder.Logging.AddGuestlistLogs(options.Logging);
        builder.AddMetrics(options);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddLimits();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(7));
        builder.Services.AddRouting();
        builder.Services.AddTrustedProxies(options);

        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(_ => OpenDatabase(options));
        builder.Services.AddSingleton<ClockGuard>();
        builder.Services.AddHostedService<Lifecycle>();
        builder.Services.AddSingleton<SealActivity>();
        builder.Services.AddSingleton<EraseEnded>();
        builder.Services.AddWorkers(options);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddSingleton<StartChecks>();
        builder.Services.AddApi(options);
        builder.Services.AddPages();
        builder.Services.AddDelivery(options);
        builder.Services.AddShield();
        builder.Services.AddFeedback(options.Feedback);
    }

    /// <summary>The engine that the settings choose; nothing is opened yet.</summary>
    public static Database OpenDatabase(GuestlistOptions options) =>
        options.Postgres is { } postgres ? new PostgresDatabase(postgres) : new SqliteDatabase(options.Sqlite);
}
