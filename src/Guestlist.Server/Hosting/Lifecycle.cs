using System.Reflection;
using Guestlist.Server.Hosting.Options;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Guestlist.Server.Hosting;

/// <summary>Tells the log when the server is open and when it drains.</summary>
internal sealed partial class Lifecycle(
    IHostApplicationLifetime lifetime,
    GuestlistOptions options,
    IServer server,
    ILogger<Lifecycle> logger
) : IHostedService
{
    /// <summary>The version of the program.</summary>
    public static string Version { get; } =
        typeof(Lifecycle).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
            Log.Open(
                logger,
                Version,
                string.Join(", ", server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []),
                options.Postgres is null ? "SQLite" : "PostgreSQL",
                options.IsProduction ? "Production" : "Development"
            )
        );
        lifetime.ApplicationStopping.Register(() => Log.Draining(logger));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            1001,
            LogLevel.Information,
            "Guestlist {Version} listens on {Addresses} ({Engine}, {Environment})"
        )]
        public static partial void Open(
            ILogger logger,
            string version,
            string addresses,
            string engine,
            string environment
        );

        [LoggerMessage(1002, LogLevel.Information, "Stopping: running requests and mails are finished first")]
        public static partial void Draining(ILogger logger);
    }
}
