namespace Guestlist.BrowserTests.Rules;

public sealed class UnsubscribeRules(Servers servers, Browsers browsers)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_person_leaves_the_organization_and_allows_its_mail_again(bool scripts)
    {
        var house = await House.Build(await servers.Usual());
        await using var window = await browsers.Open(house.Server.Url, scripts: scripts);
        var page = await UnsubscribePage.Open(window, house, house.At("ben"));
        await Expect(page.Heading).ToHaveTextAsync($"Mail from {House.Name}");
        await Expect(page.Undo).ToHaveCountAsync(0);

        await page.LeaveOrganization.ClickAsync();

        await Expect(page.Heading).ToHaveTextAsync($"{House.Name} no longer writes to you");
        await Expect(page.Said).ToContainTextAsync("b•••@g•••.com");
        Assert.Equal(["unsubscribed"], await Reasons(house));
        await page.Undo.ClickAsync();
        await Expect(page.LeaveOrganization).ToBeVisibleAsync();
        Assert.Empty(await Reasons(house));
    }

    [Fact]
    public async Task a_person_leaves_the_whole_service()
    {
        var house = await House.Build(await servers.Usual());
        await using var window = await browsers.Open(house.Server.Url);
        var page = await UnsubscribePage.Open(window, house, house.At("ben"));

        await page.LeaveServer.ClickAsync();

        await Expect(page.Heading).ToHaveTextAsync("Guestlist no longer sends you invitations");
        Assert.Empty(await Reasons(house));
    }

    [Fact]
    public async Task whoever_was_not_meant_declines_with_the_same_press()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url);
        await window.Goes(await house.MailedLink(invited.Email, "unsubscribe"));
        var page = new UnsubscribePage(window.Page);

        await page.NotMe.ClickAsync();

        await Expect(page.Said).ToBeVisibleAsync();
        await Expect(page.NotMe).ToHaveCountAsync(0);
        Assert.Equal("declined", await house.StatusOf(invited));
        Assert.Equal(["not_me"], await Reasons(house));
    }

    [Fact]
    public async Task looking_changes_nothing_and_the_keyboard_alone_is_enough()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        var link = await house.MailedLink(invited.Email, "unsubscribe");
        for (var look = 0; look < 5; look++)
            Assert.Equal(200, (int)(await house.Server.Http.GetAsync(new Uri(link))).StatusCode);
        Assert.Empty(await Reasons(house));
        await using var window = await browsers.Open(house.Server.Url);
        await window.Goes(link);
        await window.Rests();
        Assert.Empty(await Reasons(house));
        Assert.Equal("pending", await house.StatusOf(invited));

        // The first stop is the link that skips to the content.
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Tab");
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(new UnsubscribePage(window.Page).Heading).ToContainTextAsync("no longer writes to you");
    }

    [Fact]
    public async Task a_link_that_stops_no_mail_has_an_honest_page()
    {
        var house = await House.Build(await servers.Usual());
        await using var window = await browsers.Open(house.Server.Url);

        Assert.Equal(404, await window.Goes($"/unsubscribe/{new string('x', 43)}"));

        await Expect(new UnsubscribePage(window.Page).Heading).ToHaveTextAsync("This link no longer stops any mail");
    }

    private static async Task<string[]> Reasons(House house) =>
        [
            .. (await house.Json(HttpMethod.Get, "suppressions/", null))
                .GetProperty("results")
                .EnumerateArray()
                .Select(one => one.GetProperty("reason").GetString()!),
        ];
}
