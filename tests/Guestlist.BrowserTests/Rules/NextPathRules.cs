namespace Guestlist.BrowserTests.Rules;

public sealed class NextPathRules(Servers servers)
{
    public static TheoryData<string> Elsewhere { get; } =
    [
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "\\/evil.example",
        "%2f%2fevil.example",
        "/%2fevil.example",
        "/%2F%2Fevil.example",
        "/%5cevil.example",
        "/%09/evil.example",
        "/\t/evil.example",
        "\t//evil.example",
        "/\r\n/evil.example",
        "/\r\nLocation: https://evil.example",
        "/welcome\r\nSet-Cookie: a=b",
        " //evil.example",
        "/ /evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "evil.example",
        "@evil.example",
        "/@evil.example",
        "/welcome//evil.example",
        "/.//evil.example",
        "/\u2028/evil.example",
        "/／evil.example",
        "?next=//evil.example",
        "#//evil.example",
        "",
    ];

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public async Task a_sign_in_never_leads_to_another_site(string next) =>
        Assert.Equal("/welcome", await AfterSigningIn(next));

    [Theory]
    [InlineData("/welcome")]
    [InlineData("/join/0123456789abcdefghijABCDEFGHIJ0123456789abc")]
    public async Task a_sign_in_leads_back_to_a_path_of_ours(string next) =>
        Assert.Equal(next, await AfterSigningIn(next));

    private async Task<string> AfterSigningIn(string next)
    {
        var house = await House.Build(await servers.Usual());
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["email"] = await house.Stranger("Ines"),
            ["password"] = House.Password,
            ["next"] = next,
        };
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await house.Server.Http.PostAsync("/login", form);
        Assert.Equal(303, (int)answer.StatusCode);
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));

        // Who is signed in already is sent on by the query, under the same rule.
        using var look = new HttpRequestMessage(HttpMethod.Get, $"/login?next={Uri.EscapeDataString(next)}");
        look.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var onward = await house.Server.Http.SendAsync(look);
        Assert.Equal(answer.Headers.Location, onward.Headers.Location);
        return answer.Headers.Location!.OriginalString;
    }
}
