using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Guestlist.Server.Api.Wire;

/// <summary>Whether the client takes JSON, decided before anything else. Only JSON is spoken.</summary>
internal static class Negotiation
{
    /// <summary>The error, or null when the client is content.</summary>
    public static WireError? Judge(HttpRequest request)
    {
        var format = FormatSuffix.Of(request.HttpContext) ?? DrfQuery.Of(request).Last("format");
        if (!string.IsNullOrEmpty(format) && format != "json")
        {
            return DrfErrors.NotFound;
        }

        var accept = request.Headers.Accept;
        return accept.Count == 0 || string.IsNullOrWhiteSpace(accept.ToString()) || Types(request).Any(Takes)
            ? null
            : DrfErrors.NotAcceptable;
    }

    /// <summary>How many blanks to indent by (0 to 8), from <c>application/json; indent=2</c>.</summary>
    public static int? Indent(HttpRequest request)
    {
        // Nearly every client asks for no indent; spare it the parsing.
        if (!request.Headers.Accept.ToString().Contains("indent", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var value = Types(request)
            .Where(Takes)
            .SelectMany(type => type.Parameters)
            .FirstOrDefault(parameter => Is(parameter.Name, "indent"))
            ?.Value.Value;
        return int.TryParse(value, out var indent) ? Math.Clamp(indent, 0, 8) : null;
    }

    private static IList<MediaTypeHeaderValue> Types(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept!, out var types) ? types : [];

    private static bool Takes(MediaTypeHeaderValue type) =>
        type.MatchesAllTypes
        || (Is(type.Type, "application") && type.MatchesAllSubTypes)
        || Is(type.MediaType, "application/json");

    private static bool Is(StringSegment given, string word) => given.Equals(word, StringComparison.OrdinalIgnoreCase);
}
