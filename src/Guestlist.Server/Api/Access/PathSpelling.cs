using Microsoft.AspNetCore.Http.Features;

namespace Guestlist.Server.Api.Access;

/// <summary>
/// Whether a path is spelled as its route is. The framework is more lenient than the wire: it takes literals in any
/// case, resolves dot segments, and lets an encoded slash into a segment.
/// </summary>
internal static class PathSpelling
{
    public static bool Fits(HttpContext context, ApiRoute route) =>
        !context.Request.RouteValues.Values.OfType<string>().Any(IsStrange)
        && !HasDotSegment(context.Features.Get<IHttpRequestFeature>()!.RawTarget)
        && SaysLiterals(context.Request.Path.Value!, route.Pattern);

    private static bool IsStrange(string segment) =>
        segment.Contains('.', StringComparison.Ordinal) || segment.Contains("%2f", StringComparison.OrdinalIgnoreCase);

    /// <summary>Looked for in the target as it was sent, because the path has none any more.</summary>
    private static bool HasDotSegment(string target)
    {
        var path = target.Split('?', 2)[0];
        return (
                path.Contains("/.", StringComparison.Ordinal)
                || path.Contains("/%2e", StringComparison.OrdinalIgnoreCase)
            )
            && path.Replace("%2e", ".", StringComparison.OrdinalIgnoreCase).Split('/').Any(part => part is "." or "..");
    }

    private static bool SaysLiterals(string path, string pattern) =>
        pattern
            .Split('/')
            .Zip(path.Split('/'))
            .All(pair =>
                pair.First.StartsWith('{') || string.Equals(pair.First, pair.Second, StringComparison.Ordinal)
            );
}
