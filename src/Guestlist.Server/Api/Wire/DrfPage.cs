using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Guestlist.Server.Api.Wire;

/// <summary>Limit and offset in the borrowed manner: never an error, and links that repeat the query sorted by name.</summary>
/// <param name="Window">What is read.</param>
/// <param name="Offset">Where the client wants to begin: of any length, and so beyond what is read.</param>
/// <param name="Context">Whose links are written.</param>
internal sealed record DrfPage(Window Window, BigInteger Offset, HttpContext Context)
{
    /// <summary>Beyond any list's end, and far enough from the edge of a long to add a limit.</summary>
    private const long Beyond = int.MaxValue * 1000L;

    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;

    public static DrfPage Of(HttpContext context)
    {
        var query = DrfQuery.Of(context.Request);
        var limit = Number(query.Last("limit")) is { IsZero: false } l
            ? (int)BigInteger.Min(l, MaxLimit)
            : DefaultLimit;
        var offset = Number(query.Last("offset")) ?? BigInteger.Zero;
        return new DrfPage(new Window(limit, (long)BigInteger.Min(offset, Beyond)), offset, context);
    }

    /// <summary>Writes the four keys of a page.</summary>
    public void Write<T>(Utf8JsonWriter json, Page<T> page, Action<Utf8JsonWriter, T> item)
    {
        json.WriteStartObject();
        json.WriteNumber("count"u8, page.Count);
        json.WriteString("next"u8, Next(page.Count, page.IsCapped && page.Items.Count == Window.Limit));
        json.WriteString("previous"u8, Previous());
        json.WriteStartArray("results"u8);
        foreach (var result in page.Items)
        {
            item(json, result);
        }

        json.WriteEndArray();
        if (page.IsCapped)
        {
            json.WriteBoolean("count_capped"u8, true);
        }

        json.WriteEndObject();
    }

    private string? Next(long count, bool goesOn) =>
        !goesOn && Window.Offset >= count - Window.Limit ? null : Link(Offset + Window.Limit);

    private string? Previous() =>
        Offset.IsZero ? null
        : Offset <= Window.Limit ? Link(null)
        : Link(Offset - Window.Limit);

    private string Link(BigInteger? offset)
    {
        var request = Context.Request;
        var parameters = DrfQuery
            .Of(request)
            .All.Where(parameter => parameter.Name is not ("limit" or "offset"))
            .Append((Name: "limit", Value: Window.Limit.ToString()));
        if (offset is { } number)
        {
            parameters = parameters.Append((Name: "offset", Value: number.ToString(CultureInfo.InvariantCulture)));
        }

        var query = string.Join(
            '&',
            parameters
                .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
                .Select(parameter => $"{Escape(parameter.Name)}={Escape(parameter.Value)}")
        );
        return $"{RequestOrigin.Of(Context)}{request.PathBase}{FormatSuffix.OriginalPath(Context).ToUriComponent()}?{query}";
    }

    /// <summary>Python's quote_plus: letters, digits and _.-~ stay, a blank is a plus.</summary>
    private static string Escape(string text) =>
        Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    /// <summary>A whole number of any length as Python's int() reads it; null when it is none or negative.</summary>
    private static BigInteger? Number(string? text)
    {
        var digits = (text ?? "").AsSpan().Trim();
        digits = digits.StartsWith('+') ? digits[1..] : digits;
        return digits.Length > 0 && !digits.ContainsAnyExceptInRange('0', '9')
            ? BigInteger.Parse(digits, CultureInfo.InvariantCulture)
            : null;
    }
}
