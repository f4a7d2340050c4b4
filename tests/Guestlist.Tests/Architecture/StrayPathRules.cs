using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>A clone works anywhere: nothing in it points at one machine or out of the folder.</summary>
public sealed class StrayPathRules
{
    private static readonly string[] _texts =
    [
        ".cs",
        ".cshtml",
        ".css",
        ".js",
        ".json",
        ".csproj",
        ".props",
        ".slnx",
        ".md",
        ".sh",
        ".sql",
        ".txt",
        ".py",
        ".editorconfig",
        "dev",
        "run",
    ];

    // Put together here, so that this file does not report itself.
    private static readonly string[] _strays =
    [
        "../" + "shared",
        "/wo" + "rk/",
        "/ro" + "ot/",
        "/ho" + "me/",
        "api.nu" + "get.org",
        "registry.np" + "mjs.org",
    ];

    [Fact]
    public void nothing_in_the_clone_points_out_of_it() =>
        Assert.Empty(SourceTree.Files(".", _texts).SelectMany(Violations));

    [Fact]
    public void every_stray_path_is_reported() =>
        Assert.All(_strays, stray => Assert.Single(Violations(new SourceFile("A.md", $"See {stray}x."))));

    [Theory]
    [InlineData("the /work-item page")]
    [InlineData("frame/works")]
    [InlineData("network/")]
    public void honest_words_are_not_reported(string text) => Assert.Empty(Violations(new SourceFile("A.md", text)));

    private static IEnumerable<string> Violations(SourceFile file) =>
        _strays
            .Where(stray => file.Text.Contains(stray, StringComparison.OrdinalIgnoreCase))
            .Select(stray => $"{file.Path} points at {stray}");
}
