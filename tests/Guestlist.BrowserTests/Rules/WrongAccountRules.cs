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
        await Expect(main).ToContainTextAsync("b•••@g•••.com");
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
    public async Task an_expired_invitation_has_expired_for_every_account()
    {
        var house = await House.Build(await servers.Hasty());
        var wrong = await house.Stranger("Wilma");
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url);
        await SignInPage.SignIn(window, wrong);

        await Deadline.Until(async () => await window.Goes(invited.Link) == 410);

        var join = new JoinPage(window.Page);
        await Expect(join.Heading).ToHaveTextAsync("This invitation has expired");
        await join.AskForLink.ClickAsync();
        await Expect(join.Heading).ToHaveTextAsync("A new link has been asked for");
    }

    [Fact]
    public async Task a_member_needs_no_new_link_to_an_expired_invitation()
    {
        var house = await House.Build(await servers.Hasty());
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url);
        await SignInPage.SignIn(window, house.At("olive"));

        await Deadline.Until(async () => await window.Goes(invited.Link) == 410);

        var main = window.Page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync($"You are in {House.Name} already and need no new one.");
        await Expect(new JoinPage(window.Page).AskForLink).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task an_invitation_on_hold_is_on_hold_for_every_account()
    {
        var house = await House.Build(await servers.Usual());
        var wrong = await house.Stranger("Walt");
        var adam = await house.Joins("Adam", level: 8);
        var invited = await house.Invites(house.At("ben"), level: 8, by: adam);
        await house.Demotes(adam);
        await using var window = await browsers.Open(house.Server.Url);
        await SignInPage.SignIn(window, wrong);

        Assert.Equal(409, await window.Goes(invited.Link));

        await Expect(new JoinPage(window.Page).Heading).ToHaveTextAsync("This invitation is on hold");
    }

    [Theory]
    [InlineData("olive")]
    [InlineData("adam")]
    public async Task who_is_a_member_is_told_so_and_offered_nothing_to_ask_for(string member)
    {
        var house = await House.Build(await servers.Usual());
        await house.Joins("Adam", level: 1);
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url);
        await SignInPage.SignIn(window, house.At(member));

        Assert.Equal(200, await window.Goes(invited.Link));

        var join = new JoinPage(window.Page);
        await Expect(join.Heading).ToHaveTextAsync($"You are in {House.Name} already");
        await Expect(join.AskToUseThis).Not.ToBeVisibleAsync();
        Assert.Equal("pending", await house.StatusOf(invited));
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
