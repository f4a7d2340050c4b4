using System.Net;

namespace Guestlist.Server.Api.Wire;

/// <summary>
/// The parameters of a query string in the order in which they came. Names are told apart by case, which the
/// framework's own reader does not do.
/// </summary>
internal sealed class DrfQuery
{
    private DrfQuery(IReadOnlyList<(string Name, string Value)> all)
    {
        All = all;
    }

    /// <summary>Every parameter, repeated ones too; one without a value has an empty one.</summary>
    public IReadOnlyList<(string Name, string Value)> All { get; }

    public static DrfQuery Of(HttpRequest request) =>
        new(request.QueryString.Value is { Length: > 1 } text ? [.. Pairs(text[1..])] : []);

    /// <summary>The last of repeated values as it came, or null when the parameter is absent.</summary>
    public string? Last(string name) => Each(name).LastOrDefault();

    /// <summary>The last of repeated values without the blanks around it; an empty one counts as absent.</summary>
    public string? Filter(string name) => Last(name)?.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>All values of a parameter.</summary>
    public IEnumerable<string> Each(string name) => All.Where(pair => pair.Name == name).Select(pair => pair.Value);

    /// <summary>The names and values of an urlencoded text.</summary>
    public static IEnumerable<(string Name, string Value)> Pairs(string encoded) =>
        encoded
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Decode(pair[0]), pair.Length > 1 ? Decode(pair[1]) : ""));

    /// <remarks>Unlike <see cref="Uri.UnescapeDataString(string)"/> it reads bytes that are no UTF-8 as U+FFFD.</remarks>
    private static string Decode(string text) => WebUtility.UrlDecode(text);
}
