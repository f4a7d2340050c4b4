namespace Guestlist.BrowserTests.Rules;

public sealed class ThrottleRules
{
    [Fact]
    public async Task the_eleventh_sign_in_of_a_minute_gets_an_honest_page()
    {
        await using var server = await Servers.Counting();
        for (var attempt = 1; attempt <= 10; attempt++)
            Assert.Equal(400, (int)(await SignIn(server)).StatusCode);

        using var refused = await SignIn(server);

        Assert.Equal(429, (int)refused.StatusCode);
        var seconds = refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.InRange(seconds, 1, 60);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains($"Wait {seconds} second", page, StringComparison.Ordinal);
        using var look = await server.Http.GetAsync("/login");
        Assert.Equal(200, (int)look.StatusCode);
    }

    [Fact]
    public async Task looks_at_invitations_are_counted_together_with_the_api()
    {
        await using var server = await Servers.Counting();
        for (var look = 0; look < 10; look++)
        {
            Assert.Equal(404, (int)(await server.Http.GetAsync($"/join/{new string('x', 43)}")).StatusCode);
            Assert.Equal(400, (int)(await server.Http.GetAsync($"/api/signup/{new string('x', 43)}/")).StatusCode);
        }

        Assert.Equal(429, (int)(await server.Http.GetAsync($"/join/{new string('y', 43)}")).StatusCode);
    }

    [Fact]
    public async Task a_sign_in_page_that_looks_for_an_invitation_counts_as_a_look()
    {
        await using var server = await Servers.Counting();
        for (var look = 0; look < 25; look++)
            Assert.Equal(200, (int)(await server.Http.GetAsync($"/login?next=/join/{new string('x', 43)}")).StatusCode);

        Assert.Equal(429, (int)(await server.Http.GetAsync($"/join/{new string('y', 43)}")).StatusCode);
    }

    [Fact]
    public async Task unsubscribe_links_are_counted_for_themselves()
    {
        await using var server = await Servers.Counting();
        for (var look = 0; look < 20; look++)
            Assert.Equal(404, (int)(await server.Http.GetAsync($"/unsubscribe/{new string('x', 43)}")).StatusCode);

        Assert.Equal(429, (int)(await server.Http.GetAsync($"/unsubscribe/{new string('y', 43)}")).StatusCode);
        Assert.Equal(404, (int)(await server.Http.GetAsync($"/join/{new string('y', 43)}")).StatusCode);
    }

    private static async Task<HttpResponseMessage> SignIn(GuestlistServer server)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["email"] = "nobody@example.com",
            ["password"] = "not this one",
        };
        using var form = new FormUrlEncodedContent(fields);
        return await server.Http.PostAsync("/login", form);
    }
}
