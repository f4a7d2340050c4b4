namespace Guestlist.BrowserTests.Rules;

public sealed class OriginRules(Servers servers)
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task a_form_on_another_site_signs_nobody_in_and_accepts_nothing(string header, string value)
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        foreach (
            var path in (string[])
                ["/login", "/logout", invited.Path, $"{invited.Path}/decline", $"{invited.Path}/sign-out"]
        )
        {
            using var form = Form(house.At("olive"), path);
            form.Headers.Add(header, value);
            using var answer = await house.Server.Http.SendAsync(form);
            Assert.Equal(403, (int)answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }

        Assert.Equal("pending", await house.StatusOf(invited));
    }

    [Fact]
    public async Task a_form_of_our_own_is_taken()
    {
        var house = await House.Build(await servers.Usual());
        using var form = Form(house.At("olive"), "/login");
        form.Headers.Add("Origin", house.Server.Url.GetLeftPart(UriPartial.Authority));
        using var answer = await house.Server.Http.SendAsync(form);
        Assert.Equal(303, (int)answer.StatusCode);
    }

    private static HttpRequestMessage Form(string email, string path)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["email"] = email,
            ["password"] = House.Password,
            ["name"] = "Ben",
        };
        return new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
    }
}
