using System.Globalization;
namespace Guestlist.Server.Api.Wire;

/// <summary>UTC, ISO 8601, six fractional digits and Z; no fraction when it is zero.</summary>
internal static class DrfTimestamp
{
    public static string? Format(DateTimeOffset? time) => time is { } known ? Format(known) : null;

    public static string Format(DateTimeOffset time) =>
        time.Ticks % TimeSpan.TicksPerSecond == 0
            ? time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")
            : time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'");
}
