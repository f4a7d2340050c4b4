using System.Text.RegularExpressions;
using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>A warning is fixed, or suppressed at its site with a reason; never for a whole project.</summary>
public sealed partial class SuppressionRules
{
    private const string BannedSymbol = "RS0030";
    private static readonly string[] _projects = [".csproj", ".props", ".targets"];

    [Fact]
    public void no_project_switches_a_warning_off() =>
        Assert.Empty(SourceTree.Files(".", _projects).SelectMany(SwitchedOff));

    [Fact]
    public void every_suppression_of_the_product_tells_its_reason() =>
        Assert.Empty(SourceTree.Product.SelectMany(WithoutReason));

    [Fact]
    public void banned_symbols_of_the_product_are_used_by_the_command_line_alone() =>
        Assert.Empty(SourceTree.Product.SelectMany(BannedOutsideCli));

    [Theory]
    [InlineData("<NoWarn>CS1591</NoWarn>")]
    [InlineData("<TreatWarningsAsErrors>false</TreatWarningsAsErrors>")]
    [InlineData("<RunAnalyzers>false</RunAnalyzers>")]
    public void a_switched_off_warning_is_reported(string text) =>
        Assert.Single(SwitchedOff(new SourceFile("src/A.csproj", text)));

    [Fact]
    public void a_suppression_without_a_reason_is_reported()
    {
        Assert.Single(WithoutReason(new SourceFile("src/A.cs", "#pragma warning disable CA1000\n")));
        Assert.Empty(WithoutReason(new SourceFile("src/A.cs", "#pragma warning disable CA1000 // Because.\n")));
    }

    [Fact]
    public void a_banned_symbol_let_through_outside_the_command_line_is_reported()
    {
        var text = $"#pragma warning disable {BannedSymbol} // Because.\n";

        Assert.Single(BannedOutsideCli(new SourceFile("src/Guestlist.Server/Api/A.cs", text)));
        Assert.Empty(BannedOutsideCli(new SourceFile("src/Guestlist.Server/Cli/A.cs", text)));
    }

    private static IEnumerable<string> SwitchedOff(SourceFile project) =>
        Switches().Matches(project.Text).Select(match => $"{project.Path}: {match.Value}");

    private static IEnumerable<string> WithoutReason(SourceFile file) =>
        BarePragmas().Matches(file.Text).Select(match => $"{file.Path}: {match.Value.Trim()}");

    private static IEnumerable<string> BannedOutsideCli(SourceFile file) =>
        file.Text.Contains(BannedSymbol, StringComparison.Ordinal) && !file.IsIn("src/Guestlist.Server/Cli")
            ? [$"{file.Path} lets a banned symbol through"]
            : [];

    [GeneratedRegex(
        "<NoWarn>|<(TreatWarningsAsErrors|RunAnalyzers|EnableNETAnalyzers)>false",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Switches();

    [GeneratedRegex(
        "^ *#pragma warning disable [^/\n]*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline
    )]
    private static partial Regex BarePragmas();
}
