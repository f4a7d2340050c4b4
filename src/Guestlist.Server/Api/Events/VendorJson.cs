using System.Globalization;
using System.Text.Json;

namespace Guestlist.Server.Api.Events;

/// <summary>Reads the bodies of others, whose shape is theirs to change: what is not as expected is not there.</summary>
internal static class VendorJson
{
    /// <summary>What stands at the end of a path of names.</summary>
    public static JsonElement? At(this JsonElement json, params ReadOnlySpan<string> path)
    {
        var here = json;
        foreach (var name in path)
        {
            if (here.ValueKind != JsonValueKind.Object || !here.TryGetProperty(name, out here))
            {
                return null;
            }
        }

        return here;
    }

    /// <summary>A text or a number as text.</summary>
    public static string? Text(this JsonElement json, params ReadOnlySpan<string> path) =>
        json.At(path) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

    /// <summary>The items of a list; none when there is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement json, params ReadOnlySpan<string> path) =>
        json.At(path) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A time in ISO 8601, or in seconds since 1970.</summary>
    public static DateTimeOffset? Time(this JsonElement json, params ReadOnlySpan<string> path)
    {
        var text = json.Text(path);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out var time
            )
                ? time
            : null;
    }

    /// <summary>The plain address of <c>Ann &lt;ann@example.com&gt;</c>.</summary>
    public static string? Address(this JsonElement json, params ReadOnlySpan<string> path)
    {
        var text = json.Text(path)?.Trim();
        var from = text?.LastIndexOf('<') ?? -1;
        return from >= 0 && text!.EndsWith('>') ? text[(from + 1)..^1] : text;
    }
}
