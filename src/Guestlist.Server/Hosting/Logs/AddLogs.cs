using Guestlist.Server.Hosting.Options;
using Microsoft.Extensions.Logging.Console;

namespace Guestlist.Server.Hosting.Logs;

/// <summary>Where events go: standard output, one line each.</summary>
internal static class AddLogsExtension
{
    public static void AddGuestlistLogs(this ILoggingBuilder logging, LoggingOptions options)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(options.Level);
        // The framework's own tale of each request would print paths, and with them secrets.
        var framework = options.Level > LogLevel.Warning ? options.Level : LogLevel.Warning;
        logging.AddFilter("Microsoft", framework);
        logging.AddFilter("System", framework);
        logging.AddFilter("Npgsql", framework);
        logging.AddFilter("OpenTelemetry", framework);
        // The host logs a start that failed with its stack and then throws; one line of ours tells it.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        logging.Services.AddSingleton<ConsoleFormatter, TextLines>();
        logging.Services.AddSingleton<ConsoleFormatter, JsonLines>();
        logging.AddConsole(console =>
            console.FormatterName = options.Format == LogFormat.Json ? JsonLines.FormatterName : TextLines.FormatterName
        );
    }
}
