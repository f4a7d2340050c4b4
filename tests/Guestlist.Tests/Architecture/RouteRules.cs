using System.Text.RegularExpressions;
using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>What the program serves and what docs/wire.md lists in section 17 are the same, verb by verb.</summary>
public sealed partial class RouteRules
{
    private const string Folder = "src/Guestlist.Server/Api";

    [Fact]
    public void every_route_of_the_product_is_documented_and_every_documented_one_is_there() =>
        Assert.Equal(Documented(SourceTree.File("docs/wire.md").Text), Served(Tables));

    [Fact]
    public void every_table_of_routes_is_served() =>
        Assert.All(
            Tables.Select(table => $"{Path.GetFileNameWithoutExtension(table.Path)}.Routes"),
            routes => Assert.Contains(routes, SourceTree.File($"{Folder}/Routes.cs").Text, StringComparison.Ordinal)
        );

    [Fact]
    public void a_table_is_read_with_its_constants_and_parameters() =>
        Assert.Equal(
            ["GET /api/x", "GET /api/x/{}/y", "PATCH /api/x/{}/y"],
            Served([
                Table(
                    """
                    [
                        new(Root, Audience.User, [new("GET", null, Right.Everyone, List)]),
                        new($"{Root}/{{id}}/y", Audience.User, [new("GET", Read, Get), new("PATCH", Write, Change)]),
                    ]
                    """
                ),
            ])
        );

    [Theory]
    [InlineData("[Route(\"/api/x\")]")]
    [InlineData("[new(Root + Tail, Audience.User, [])]")]
    [InlineData("[.. Others]")]
    public void a_table_that_cannot_be_read_is_reported(string routes) =>
        Assert.Throws<InvalidOperationException>(() => Served([Table(routes)]));

    private static IEnumerable<SourceFile> Tables =>
        SourceTree.Product.Where(file =>
            file.IsIn(Folder)
            && file.Syntax.ToString().Contains("IReadOnlyList<ApiRoute> Routes", StringComparison.Ordinal)
        );

    private static SourceFile Table(string routes) =>
        new(
            $"{Folder}/A.cs",
            $$"""class A { private const string Root = "/api/x"; static readonly IReadOnlyList<ApiRoute> Routes = {{routes}}; }"""
        );

    private static string[] Served(IEnumerable<SourceFile> tables) =>
        Verbs(tables.SelectMany(ServedRoute.Of).Select(route => (route.Path, route.Methods)));

    private static string[] Documented(string text) =>
        Verbs(
            Listed()
                .Matches(text)
                .Select(row =>
                    (
                        ServedRoute.Bare(row.Groups["path"].Value),
                        (IReadOnlyList<string>)row.Groups["methods"].Value.Split(", ")
                    )
                )
        );

    private static string[] Verbs(IEnumerable<(string Path, IReadOnlyList<string> Methods)> routes) =>
        [
            .. routes
                .SelectMany(route => route.Methods.Select(method => $"{method} {route.Path}"))
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex(
        @"^\| `(?<path>/api/[^`]*)` \| (?<methods>[A-Z, ]+) \|",
        RegexOptions.Multiline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Listed();
}
