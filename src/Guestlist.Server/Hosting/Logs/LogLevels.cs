namespace Guestlist.Server.Hosting.Logs;

/// <summary>The words for levels, of equal length so that lines align.</summary>
internal static class LogLevels
{
    public static string Word(LogLevel level) =>
        level switch
        {
            LogLevel.Trace => "trace",
            LogLevel.Debug => "debug",
            LogLevel.Information => "info ",
            LogLevel.Warning => "warn ",
            _ => "error",
        };
}
