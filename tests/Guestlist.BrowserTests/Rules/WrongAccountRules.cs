namespace Guestlist.BrowserTests.Rules;

public sealed class WrongAccountRules(Servers servers, Browsers browsers)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task the_wrong_account_is_told_so_consumes_nothing_and_can_come_back_as_the_right_one(bool scripts)
    {
        var house = await House.Build(await servers.Usual());
        var wrong = await house.Stranger("Wendy");
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url, scripts: scripts);
        await SignInPage.SignIn(window, wrong);

        Assert.Equal(403, await window.Goes(invited.Link));
        var main = window.Page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync(wrong);
        await Expect(main).ToContainTextAsync("b…@g….com");
        await Expect(main).Not.ToContainTextAsync(invited.Email);
        Assert.Equal("pending", await house.StatusOf(invited));

        var join = new JoinPage(window.Page);
        await join.SwitchAccount.ClickAsync();
        Assert.Equal(invited.Path, window.Path);
        await join.Joins("Ben");
        await new WelcomePage(window.Page).IsIn(House.Name);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task the_wrong_account_asks_to_be_invited_and_comes_in_once_that_is_granted(bool scripts)
    {
        var house = await House.Build(await servers.Usual());
        var other = await house.Stranger("Wanda");
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url, scripts: scripts);
        await SignInPage.SignIn(window, other);
        var join = await JoinPage.Open(window, invited);

        await join.AskToUseThis.ClickAsync();

        await Expect(join.Heading).ToHaveTextAsync("You have asked for this invitation");
        await window.Goes(invited.Link);
        await Expect(join.AskToUseThis).Not.ToBeVisibleAsync();
        await house.Json(HttpMethod.Post, $"invites/{invited.Id}/readdress/", null);
        await window.Goes(await house.MailedLink(other, "join"));
        await join.AcceptButton.ClickAsync();
        await new WelcomePage(window.Page).IsIn(House.Name);
        Assert.Equal("replaced", await house.StatusOf(invited));
    }

    [Fact]
    public async Task a_form_sent_from_the_wrong_account_joins_nobody()
    {
        var house = await House.Build(await servers.Usual());
        var wrong = await house.Stranger("Wally");
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url);
        var join = await JoinPage.Open(window, invited);
        // Another tab signs in while the form stands open.
        var tab = await window.Page.Context.NewPageAsync();
        await tab.GotoAsync("/login");
        await new SignInPage(tab).SignsIn(wrong);
        await new WelcomePage(tab).IsIn("Wally Ltd");

        await join.Joins("Ben");

        await Expect(join.Heading).ToHaveTextAsync("This invitation is for another account");
        Assert.Equal("pending", await house.StatusOf(invited));
    }
}
