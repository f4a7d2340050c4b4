using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>The borrowed dialect of the wire is spoken in Api/ alone.</summary>
public sealed partial class WireWordRules
{
    private const string Api = "src/Guestlist.Server/Api";

    // The kinds of mail are words of our own database, written the way databases write.
    private const string MailKinds = "src/Guestlist/Delivery/MailToSend.cs";

    [Fact]
    public void only_the_api_of_the_product_speaks_the_wire() =>
        Assert.Empty(Violations(SourceTree.Product));

    [Theory]
    [InlineData("""class A { string s = "target_email"; }""")]
    [InlineData("""class A { string s = "attr"; }""")]
    [InlineData("""class A { object o = JsonNamingPolicy.SnakeCaseLower; }""")]
    [InlineData("""class A { [JsonPropertyName("id")] int Id; }""")]
    public void a_wire_word_elsewhere_is_reported(string text)
    {
        Assert.Single(Violations([new SourceFile("src/Guestlist/Invites/A.cs", text)]));
        Assert.Single(Violations([new SourceFile("src/Guestlist.Server/Hosting/A.cs", text)]));
        Assert.Empty(Violations([new SourceFile($"{Api}/A.cs", text)]));
    }

    [Fact]
    public void a_refusal_may_carry_its_stable_word() =>
        Assert.Empty(
            Violations([
                new SourceFile(
                    "src/Guestlist/A.cs",
                    """record Held() : Refusal(RefusalKind.Invalid, "invite_held", "Held.");"""
                ),
            ])
        );

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        where !file.IsIn(Api) && file.Path != MailKinds
        from token in file.Syntax.DescendantTokens()
        where IsWireWord(token) && !IsWordOfARefusal(token)
        select $"{file.Path} says {token.Text}";

    private static bool IsWireWord(SyntaxToken token) =>
        token.Kind() switch
        {
            SyntaxKind.StringLiteralToken => token.ValueText == "attr"
                || SnakeCase().IsMatch(token.ValueText),
            SyntaxKind.IdentifierToken => token.ValueText is "SnakeCaseLower" or "JsonPropertyName",
            _ => false,
        };

    private static bool IsWordOfARefusal(SyntaxToken token) =>
        token
            .Parent!.Ancestors()
            .OfType<PrimaryConstructorBaseTypeSyntax>()
            .Any(derived => derived.Type.ToString() == "Refusal");

    [GeneratedRegex(
        "^[a-z]+(_[a-z0-9]+)+$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SnakeCase();
}
