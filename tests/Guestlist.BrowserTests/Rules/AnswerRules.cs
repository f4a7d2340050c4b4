namespace Guestlist.BrowserTests.Rules;

public sealed class AnswerRules(Servers servers)
{
    [Theory]
    [InlineData("/no-such-page", 404)]
    [InlineData("/join", 404)]
    [InlineData("/assets/guestlist.css", 404)]
    [InlineData("/assets/..%2fappsettings.json", 404)]
    public async Task an_address_that_leads_nowhere_gets_a_page(string path, int status)
    {
        var server = await servers.Usual();
        using var answer = await server.Http.GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_browser_that_asks_for_an_icon_of_its_own_accord_gets_one()
    {
        var server = await servers.Usual();
        using var answer = await server.Http.GetAsync("/favicon.ico");
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=86400", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task below_api_the_answer_stays_json()
    {
        var server = await servers.Usual();
        using var answer = await server.Http.GetAsync("/api/no-such-thing");
        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("PUT", "/login", "GET, HEAD, POST")]
    [InlineData("DELETE", "/join/x", "GET, HEAD, POST")]
    [InlineData("GET", "/logout", "POST")]
    [InlineData("GET", "/unsubscribe/x/allow", "POST")]
    public async Task a_verb_that_a_page_does_not_know_is_answered_405(string verb, string path, string allow)
    {
        var server = await servers.Usual();
        using var request = new HttpRequestMessage(new HttpMethod(verb), path);
        using var answer = await server.Http.SendAsync(request);
        Assert.Equal(405, (int)answer.StatusCode);
        Assert.Equal(allow, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("readdress")]
    [InlineData("renewal")]
    [InlineData("sign-out")]
    public async Task a_tab_restored_where_a_form_went_shows_the_invitation_again(string form)
    {
        var server = await servers.Usual();
        foreach (var verb in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var request = new HttpRequestMessage(verb, $"/join/a%0d%0ab/{form}");
            using var answer = await server.Http.SendAsync(request);
            Assert.Equal(303, (int)answer.StatusCode);
            Assert.Equal("/join/a%0D%0Ab", answer.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task pages_are_kept_nowhere_and_found_by_no_search_engine()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        foreach (var path in (string[])[invited.Path, $"{invited.Path}/decline", "/login", "/join/x"])
        {
            using var answer = await house.Server.Http.GetAsync(path);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            var page = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task the_program_s_own_files_may_be_kept_for_ever()
    {
        var server = await servers.Usual();
        var page = await server.Http.GetStringAsync("/login");
        var files = Regex.Matches(page, "/assets/[a-z]+\\.[0-9a-f]{16}\\.[a-z]{3}", RegexOptions.NonBacktracking);
        Assert.NotEmpty(files);
        foreach (var file in files.Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            using var answer = await server.Http.GetAsync(file);
            Assert.Equal(200, (int)answer.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl?.ToString());
        }
    }
}
