using System.Xml.Linq;
using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>Which project may refer to which, and the rules to no host and no provider.</summary>
public sealed class ProjectReferenceRules
{
    private static readonly Dictionary<string, string[]> _allowed = new(StringComparer.Ordinal)
    {
        ["Guestlist"] = [],
        ["Guestlist.Sqlite"] = ["Guestlist"],
        ["Guestlist.Postgres"] = ["Guestlist"],
        ["Guestlist.Server"] = ["Guestlist", "Guestlist.Sqlite", "Guestlist.Postgres"],
    };

    private static readonly string[] _foreignToTheRules =
    [
        "Microsoft.AspNetCore",
        "Microsoft.Data.Sqlite",
        "Npgsql",
        "dbup-sqlite",
        "dbup-postgresql",
    ];

    [Fact]
    public void the_product_refers_inwards_only() => Assert.Empty(SourceTree.ProductProjects.SelectMany(Violations));

    [Theory]
    [InlineData("Guestlist", "ProjectReference", "../Guestlist.Sqlite/Guestlist.Sqlite.csproj")]
    [InlineData("Guestlist.Sqlite", "ProjectReference", "../Guestlist.Postgres/Guestlist.Postgres.csproj")]
    [InlineData("Guestlist.Postgres", "ProjectReference", "../Guestlist.Server/Guestlist.Server.csproj")]
    [InlineData("Guestlist", "PackageReference", "Npgsql")]
    [InlineData("Guestlist", "PackageReference", "Microsoft.Data.Sqlite")]
    [InlineData("Guestlist", "PackageReference", "Microsoft.AspNetCore.OpenApi")]
    [InlineData("Guestlist", "FrameworkReference", "Microsoft.AspNetCore.App")]
    [InlineData("Guestlist.Unheard", "PackageReference", "Anything")]
    public void a_reference_outwards_is_reported(string project, string kind, string target) =>
        Assert.Single(
            Violations(
                Project(
                    project,
                    $"""<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><{kind} Include="{target}" /></ItemGroup></Project>"""
                )
            )
        );

    [Fact]
    public void a_web_sdk_under_the_rules_is_reported() =>
        Assert.Single(Violations(Project("Guestlist", """<Project Sdk="Microsoft.NET.Sdk.Web" />""")));

    private static SourceFile Project(string name, string text) => new($"src/{name}/{name}.csproj", text);

    private static IEnumerable<string> Violations(SourceFile project)
    {
        var name = Path.GetFileNameWithoutExtension(project.Path);
        if (!_allowed.TryGetValue(name, out var allowed))
            return [$"{name} is a project nobody has placed"];
        var xml = XDocument.Parse(project.Text);
        return ProjectTargets(xml)
            .Except(allowed, StringComparer.Ordinal)
            .Concat(name == "Guestlist" ? ForeignToTheRules(xml) : [])
            .Select(target => $"{name} refers to {target}");
    }

    private static IEnumerable<string> ProjectTargets(XDocument xml) =>
        Included(xml, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path));

    private static IEnumerable<string> ForeignToTheRules(XDocument xml) =>
        Included(xml, "PackageReference")
            .Concat(Included(xml, "FrameworkReference"))
            .Where(package => _foreignToTheRules.Any(foreign => package.StartsWith(foreign, StringComparison.Ordinal)))
            .Concat(
                new[] { (string?)xml.Root!.Attribute("Sdk") }.OfType<string>().Where(sdk => sdk != "Microsoft.NET.Sdk")
            );

    private static IEnumerable<string> Included(XDocument xml, string kind) =>
        xml.Descendants(kind).Attributes("Include").Select(include => include.Value);
}
