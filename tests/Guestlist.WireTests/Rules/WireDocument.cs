using System.Text.RegularExpressions;

namespace Guestlist.WireTests.Rules;

/// <summary>docs/wire.md, as far as a program can read it.</summary>
public static partial class WireDocument
{
    private static readonly string[] _lines = File.ReadAllLines(Repository.At("docs", "wire.md"));

    /// <summary>The numbers of its statements.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [.. _lines.SelectMany(line => Number().Matches(line)).Select(number => number.Groups["number"].Value)];

    /// <summary>Its routes, each as "METHOD path".</summary>
    public static IReadOnlyList<string> Routes { get; } =
    [
        .. _lines
            .Select(line => Route().Match(line))
            .Where(route => route.Success)
            .SelectMany(route =>
                route.Groups["methods"].Value.Split(", ").Select(method => $"{method} {route.Groups["path"].Value}")
            ),
    ];

    [GeneratedRegex(@"\*\*(?<number>W[0-9]+\.[0-9]+)\*\*", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"^\| `(?<path>/api/[^`]*)` \| (?<methods>[A-Z, ]+) \|", RegexOptions.NonBacktracking)]
    private static partial Regex Route();
}
