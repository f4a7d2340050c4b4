namespace Guestlist.Server.Api.Wire;

/// <summary>
/// Takes a format suffix (<c>….json</c>) off the last path segment before routing, and remembers it and the path as
/// it was asked for, which the links of a page repeat.
/// </summary>
internal static class FormatSuffix
{
    private static readonly object FormatKey = new();
    private static readonly object PathKey = new();

    public static void UseFormatSuffix(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                Take(context);
                return next(context);
            }
        );

    /// <summary>The format that was asked for, or null.</summary>
    public static string? Of(HttpContext context) => context.Items[FormatKey] as string;

    /// <summary>The path as the client wrote it.</summary>
    public static PathString OriginalPath(HttpContext context) =>
        context.Items[PathKey] is string path ? new PathString(path) : context.Request.Path;

    private static void Take(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path is null || !path.StartsWith("/api/", StringComparison.Ordinal))
        {
            return;
        }

        var trimmed = path.EndsWith('/') ? path[..^1] : path;
        var dot = trimmed.LastIndexOf('.');
        if (
            dot > trimmed.LastIndexOf('/') + 1
            && trimmed[(dot + 1)..] is { Length: > 0 } format
            && format.All(IsFormat)
        )
        {
            context.Items[FormatKey] = format;
            context.Items[PathKey] = path;
            context.Request.Path = trimmed[..dot];
        }
    }

    private static bool IsFormat(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
