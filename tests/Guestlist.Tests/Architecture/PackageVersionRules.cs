using System.Text.Json;
using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>
/// Versions with known holes stay out. An advisory feed is not reachable from every machine,
/// so the floors stand here, with the hole that made each.
/// </summary>
public sealed class PackageVersionRules
{
    private static readonly Dictionary<string, Version> _floors = new(StringComparer.OrdinalIgnoreCase)
    {
        // CVE-2026-41319: answers from before the STARTTLS handshake were taken.
        ["MailKit"] = new Version(4, 16, 0),
        // CVE-2026-30227: a line break in an address became another command.
        ["MimeKit"] = new Version(4, 15, 1),
    };

    [Fact]
    public void what_the_lock_files_resolve_to_is_above_every_floor()
    {
        var locks = SourceTree.Files("src", "packages.lock.json");

        Assert.NotEmpty(locks);
        Assert.Empty(locks.SelectMany(Violations));
    }

    [Theory]
    [InlineData("MailKit", "4.15.9", 1)]
    [InlineData("MailKit", "4.16.0", 0)]
    [InlineData("MimeKit", "4.15.0", 1)]
    [InlineData("MimeKit", "4.15.1-beta.1", 1)]
    [InlineData("MimeKit", "4.15.1", 0)]
    public void a_version_below_its_floor_is_reported(string package, string version, int reports)
    {
        var text = $$"""{ "dependencies": { "net10.0": { "{{package}}": { "resolved": "{{version}}" } } } }""";

        Assert.Equal(reports, Violations(new SourceFile("packages.lock.json", text)).Count());
    }

    private static IEnumerable<string> Violations(SourceFile lockFile)
    {
        using var json = JsonDocument.Parse(lockFile.Text);
        return (
            from framework in json.RootElement.GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            where _floors.ContainsKey(package.Name)
            let resolved = package.Value.GetProperty("resolved").GetString()!
            where IsBelow(resolved, _floors[package.Name])
            select $"{lockFile.Path}: {package.Name} {resolved} < {_floors[package.Name]}"
        ).ToList();
    }

    // A pre-release comes before its release.
    private static bool IsBelow(string resolved, Version floor)
    {
        var parts = resolved.Split('-', 2);
        var number = new Version(parts[0]);
        return number < floor || (number == floor && parts.Length == 2);
    }
}
