using System.Globalization;

namespace Guestlist.Server.Api.Wire;

/// <summary>UTC, ISO 8601, six fractional digits and Z; no fraction when it is zero.</summary>
internal static class DrfTimestamp
{
    public static string? Format(DateTimeOffset? time) => time is { } known ? Format(known) : null;

    // The round-trip form, cut short: unlike a custom format it reads no pattern, and a page has 300 times.
    public static string Format(DateTimeOffset time)
    {
        Span<char> text = stackalloc char["yyyy-MM-ddTHH:mm:ss.fffffffZ".Length];
        time.UtcDateTime.TryFormat(text, out _, "O");
        var end =
            time.Ticks % TimeSpan.TicksPerSecond == 0
                ? "yyyy-MM-ddTHH:mm:ss".Length
                : "yyyy-MM-ddTHH:mm:ss.ffffff".Length;
        text[end] = 'Z';
        return new string(text[..(end + 1)]);
    }
}
