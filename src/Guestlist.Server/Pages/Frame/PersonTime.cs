using System.Globalization;

namespace Guestlist.Server.Pages.Frame;

/// <summary>Times as people read them. The server cannot know a reader's time zone, so it always says which it means.</summary>
internal static class PersonTime
{
    /// <summary>"Monday, 30 November 2026, 07:10 UTC"; the zone stays beside the hour.</summary>
    public static string Of(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("dddd, d MMMM yyyy, HH:mm'\u00a0UTC'", CultureInfo.InvariantCulture);

    /// <summary>For the datetime attribute.</summary>
    public static string Machine(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
