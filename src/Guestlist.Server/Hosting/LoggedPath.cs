namespace Guestlist.Server.Hosting;

/// <summary>How a path stands in the log: the route's pattern where there is one, else the path without what may be secret.</summary>
internal static class LoggedPath
{
    private const int LongestPath = 200;
    private const int LongestMethod = 16;

    /// <summary>Longer segments are no words; ids of 32 and 36 digits are shown, secrets have 43 characters.</summary>
    private const int LongestSegment = 36;

    /// <summary>What follows these is a secret even when no route matched (a mistyped link).</summary>
    private static readonly string[] BeforeSecrets =
    [
        "/join/",
        "/api/signup/",
        "/api/reset/",
        "/api/verify/",
        "/reset/",
        "/verify/",
        "/unsubscribe/",
    ];

    public static string Of(string path, string? route)
    {
        if (route is not null && !route.Contains('*', StringComparison.Ordinal))
        {
            return route.StartsWith('/') ? route : "/" + route;
        }

        foreach (var prefix in BeforeSecrets)
        {
            if (path.Length > prefix.Length && path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return prefix + "{secret}";
            }
        }

        var shown = string.Join('/', path.Split('/').Select(Segment));
        return shown.Length > LongestPath ? shown[..LongestPath] + "…" : shown;
    }

    public static string Method(string method) => method.Length > LongestMethod ? "(long)" : method;

    private static string Segment(string segment) =>
        segment.Length > LongestSegment || segment.IndexOf('@', StringComparison.Ordinal) > 0 ? "{…}" : segment;
}
