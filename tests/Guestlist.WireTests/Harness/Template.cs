using System.Text.RegularExpressions;

namespace Guestlist.WireTests.Harness;

/// <summary>A text with placeholders in «» for what nobody can know before.</summary>
public static partial class Template
{
    private static readonly Dictionary<string, Regex> _placeholders = new(StringComparer.Ordinal)
    {
        ["uuid"] = Pattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        ["time"] = Pattern(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?Z"),
        ["int"] = Pattern("[1-9][0-9]*"),
        ["bool"] = Pattern("true|false|null"),
        ["text"] = Pattern(@"([^\""\\]|\\.)*"),
        ["place"] = Pattern("null|[1-9][0-9]*"),
        ["nullable"] = Pattern(@"null|""[^""]*"""),
        ["link"] = Pattern("mailed|revealed"),
        ["delivery"] = Pattern(
            @"\{""state"":""[a-z]+"",""detail"":(null|""([^\""\\]|\\.)*""),""at"":(null|""[^""]*"")\}"
        ),
        ["secret"] = Pattern("[0-9A-Za-z]{43}"),
        ["base"] = Pattern("[0-9A-Za-z]+"),
    };

    /// <summary>Whether a text is the expected one.</summary>
    public static bool Matches(string expected, string actual)
    {
        var (from, at) = (0, 0);
        foreach (var placeholder in Placeholder().EnumerateMatches(expected))
        {
            if (!Continues(expected.AsSpan(from, placeholder.Index - from), actual, ref at))
                return false;
            var name = expected.Substring(placeholder.Index + 1, placeholder.Length - 2);
            var found = _placeholders[name].Match(actual, at);
            if (!found.Success || found.Index != at)
                return false;
            at += found.Length;
            from = placeholder.Index + placeholder.Length;
        }
        return Continues(expected.AsSpan(from), actual, ref at) && at == actual.Length;
    }

    private static bool Continues(ReadOnlySpan<char> literal, string actual, ref int at)
    {
        if (!actual.AsSpan(at).StartsWith(literal, StringComparison.Ordinal))
            return false;
        at += literal.Length;
        return true;
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.NonBacktracking);

    [GeneratedRegex("«[a-z]+»", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
