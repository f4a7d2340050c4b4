using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Guestlist.Server.Hosting.Logs;

/// <summary>One event, one line, for people: time, level, event id, category, message.</summary>
internal sealed class TextLines(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "guestlist-text";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter writer)
    {
        var message = entry.Formatter(entry.State, entry.Exception);
        if (entry.Exception is { } exception)
        {
            message = $"{message} {exception}";
        }

        writer.WriteLine(
            $"{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {LogLevels.Word(entry.LogLevel)} {entry.EventId.Id} {entry.Category}: {LogCleaner.Clean(message)}"
        );
    }
}
