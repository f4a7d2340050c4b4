using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>What the rules' own sources may name: no host, no provider; the engines not each other.</summary>
public sealed class NamespaceRules
{
    private const string PasswordHasherNamespace = "Microsoft.AspNetCore.Identity";

    private static readonly Dictionary<string, string[]> _forbidden = new(StringComparer.Ordinal)
    {
        ["src/Guestlist"] =
        [
            "Microsoft.AspNetCore",
            "Microsoft.Data.Sqlite",
            "Npgsql",
            "Guestlist.Server",
            "Guestlist.Sqlite",
            "Guestlist.Postgres",
        ],
        ["src/Guestlist.Sqlite"] = ["Microsoft.AspNetCore", "Npgsql", "Guestlist.Server", "Guestlist.Postgres"],
        ["src/Guestlist.Postgres"] =
        [
            "Microsoft.AspNetCore",
            "Microsoft.Data.Sqlite",
            "Guestlist.Server",
            "Guestlist.Sqlite",
        ],
    };

    [Fact]
    public void the_product_names_nothing_outside_its_reach() => Assert.Empty(Violations(SourceTree.Product));

    [Theory]
    [InlineData("src/Guestlist/Invites/A.cs", "using Microsoft.AspNetCore.Http;")]
    [InlineData("src/Guestlist/Invites/A.cs", "using Npgsql;")]
    [InlineData("src/Guestlist/Invites/A.cs", "class A { global::Microsoft.Data.Sqlite.SqliteConnection? c; }")]
    [InlineData("src/Guestlist/Invites/A.cs", "class A { object o = Microsoft.AspNetCore.Http.Results.Ok(); }")]
    [InlineData("src/Guestlist.Sqlite/A.cs", "using Guestlist.Postgres;")]
    [InlineData("src/Guestlist.Postgres/A.cs", "using Guestlist.Server.Api;")]
    public void a_name_out_of_reach_is_reported(string path, string text) =>
        Assert.NotEmpty(Violations([new SourceFile(path, text)]));

    [Fact]
    public void one_file_may_name_the_password_hasher_and_a_second_is_reported()
    {
        var first = new SourceFile("src/Guestlist/Users/A.cs", $"using {PasswordHasherNamespace};");
        var second = first with { Path = "src/Guestlist/Users/B.cs" };

        Assert.Empty(Violations([first]));
        Assert.Single(Violations([first, second]));
    }

    private static List<string> Violations(IEnumerable<SourceFile> files)
    {
        var named = (
            from file in files
            from rule in _forbidden
            where file.IsIn(rule.Key)
            from name in file.QualifiedNames().Distinct(StringComparer.Ordinal)
            where rule.Value.Any(root => Below(root, name))
            select (file.Path, Name: name)
        ).ToList();
        var hashers = named
            .Where(use => Below(PasswordHasherNamespace, use.Name))
            .Select(use => use.Path)
            .Distinct(StringComparer.Ordinal)
            .Take(1)
            .ToHashSet(StringComparer.Ordinal);
        return named
            .Where(use => !(hashers.Contains(use.Path) && Below(PasswordHasherNamespace, use.Name)))
            .Select(use => $"{use.Path} names {use.Name}")
            .ToList();
    }

    private static bool Below(string root, string name) =>
        name == root || name.StartsWith(root + ".", StringComparison.Ordinal);
}
