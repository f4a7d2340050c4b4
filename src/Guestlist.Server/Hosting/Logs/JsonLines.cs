using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Guestlist.Server.Hosting.Logs;

/// <summary>One event, one JSON object on one line, for collectors; the values of the message stand as properties too.</summary>
internal sealed class JsonLines(TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "guestlist-json";

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter writer)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("time", $"{clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss.fff'Z'}");
            json.WriteString("level", LogLevels.Word(entry.LogLevel).TrimEnd());
            json.WriteNumber("event", entry.EventId.Id);
            json.WriteString("category", entry.Category);
            json.WriteString("message", LogCleaner.Clean(entry.Formatter(entry.State, entry.Exception)));
            if (entry.Exception is { } exception)
            {
                json.WriteString("exception", LogCleaner.Clean(exception.ToString()));
            }

            WriteValues(json, entry.State);
            json.WriteEndObject();
        }

        writer.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteValues<TState>(Utf8JsonWriter json, TState state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            return;
        }

        json.WriteStartObject("values");
        foreach (var (name, value) in values.Where(pair => pair.Key != "{OriginalFormat}"))
        {
            switch (value)
            {
                case int or long or double:
                    json.WriteNumber(name, Convert.ToDouble(value));
                    break;
                default:
                    json.WriteString(name, LogCleaner.Clean(value?.ToString() ?? ""));
                    break;
            }
        }

        json.WriteEndObject();
    }
}
