using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>The borrowed dialect of the wire, its field names and its error shape, is spoken in Api/ alone.</summary>
public sealed class WireWordRules
{
    private const string Api = "src/Guestlist.Server/Api";

    private static readonly HashSet<string> _fields = new(StringComparer.Ordinal)
    {
        "target_email",
        "first_name",
        "last_name",
        "emailing_attempt_made",
        "is_expired",
        "created_by",
        "created_at",
        "updated_at",
        "expires_at",
        "joined_at",
        "private_project_access",
        "send_email",
        "combine_pending_invites",
        "distinct_id",
        "is_email_verified",
        "redirect_url",
        "organization_name",
        "setup_code",
        "membership_level",
        "members_can_invite",
        "set_current_organization",
        "mask_value",
        "last_used_at",
        "last_rolled_at",
        "scoped_teams",
        "scoped_organizations",
        "personal_api_key",
        "attr",
    };

    [Fact]
    public void only_the_api_of_the_product_speaks_the_wire() => Assert.Empty(Violations(SourceTree.Product));

    [Theory]
    [InlineData("""class A { string s = "target_email"; }""")]
    [InlineData("""class A { byte[] s = "first_name"u8.ToArray(); }""")]
    [InlineData("""class A { string s = "{\"detail\":\"No.\",\"attr\":null}"; }""")]
    [InlineData("""class A { object o = JsonNamingPolicy.SnakeCaseLower; }""")]
    [InlineData("""class A { [JsonPropertyName("id")] int Id; }""")]
    public void a_wire_word_elsewhere_is_reported(string text)
    {
        Assert.Single(Violations([new SourceFile("src/Guestlist/Invites/A.cs", text)]));
        Assert.Single(Violations([new SourceFile("src/Guestlist.Server/Hosting/A.cs", text)]));
        Assert.Empty(Violations([new SourceFile($"{Api}/A.cs", text)]));
    }

    [Theory]
    [InlineData("""record Held() : Refusal(RefusalKind.Invalid, "invite_held", "Held.");""")]
    [InlineData("""class A { string sql = "select first_name, created_at from invites"; }""")]
    public void the_stable_word_of_a_refusal_and_a_column_are_no_wire_words(string text) =>
        Assert.Empty(Violations([new SourceFile("src/Guestlist/Invites/A.cs", text)]));

    private static IEnumerable<string> Violations(IEnumerable<SourceFile> files) =>
        from file in files
        where !file.IsIn(Api)
        from token in file.Syntax.DescendantTokens()
        where IsWireWord(token)
        select $"{file.Path} says {token.Text}";

    private static bool IsWireWord(SyntaxToken token) =>
        token.Value is string text && !token.IsKind(SyntaxKind.IdentifierToken)
            ? _fields.Contains(text) || text.Contains("\"attr\"", StringComparison.Ordinal)
            : token.ValueText is "SnakeCaseLower" or "JsonPropertyName";
}
