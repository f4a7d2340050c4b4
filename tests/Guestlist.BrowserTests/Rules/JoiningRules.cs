namespace Guestlist.BrowserTests.Rules;

public sealed class JoiningRules(Servers servers, Browsers browsers)
{
    [Theory]
    [InlineData(Engine.Sqlite, true)]
    [InlineData(Engine.Sqlite, false)]
    [InlineData(Engine.Postgres, false)]
    public async Task a_new_person_follows_the_link_in_the_mail_and_joins_with_a_name_and_a_password(
        Engine engine,
        bool scripts
    )
    {
        var house = await House.Build(await servers.Usual(engine), lastName: "Archer");
        var invited = await house.Invites(house.At("ben"), message: "See you on Tuesday!");
        await using var window = await browsers.Open(house.Server.Url, scripts: scripts);

        var mailed = invited with { Link = await house.MailedLink(invited.Email, "join") };
        var join = await JoinPage.Open(window, mailed);
        await Expect(join.Heading)
            .ToHaveTextAsync($"Olive Archer ({house.At("olive")}) invites you to join {House.Name}");
        await Expect(window.Page.GetByText("See you on Tuesday!")).ToBeVisibleAsync();
        await Expect(window.Page.GetByRole(AriaRole.Time)).ToContainTextAsync("UTC");
        await join.Joins("Ben");

        await new WelcomePage(window.Page).IsIn(House.Name);
        Assert.Equal("accepted", await house.StatusOf(invited));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_person_with_an_account_signs_in_and_comes_back_to_the_invitation(bool scripts)
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(await house.Stranger("Cleo"));
        await using var window = await browsers.Open(house.Server.Url, scripts: scripts);

        var join = await JoinPage.Open(window, invited);
        await join.SignInLink.ClickAsync();
        await new SignInPage(window.Page).SignsIn(invited.Email);
        await Expect(join.AcceptButton).ToBeVisibleAsync();
        Assert.Equal(invited.Path, window.Path);
        Assert.Equal("pending", await house.StatusOf(invited));
        await join.AcceptButton.ClickAsync();

        var welcome = new WelcomePage(window.Page);
        await welcome.IsIn(House.Name);
        await Expect(welcome.Organizations).ToHaveTextAsync(["Cleo Ltd Owner", $"{House.Name} Member"]);
    }

    [Fact]
    public async Task the_name_that_the_inviter_gave_stands_there_and_can_be_changed()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"), name: "Ben \"Benny\" O'Neil");
        await using var window = await browsers.Open(house.Server.Url);

        var join = await JoinPage.Open(window, invited);

        await Expect(join.Name).ToHaveValueAsync("Ben \"Benny\" O'Neil");
        await join.Joins("Benedict");
        await Expect(new WelcomePage(window.Page).Heading).ToContainTextAsync("Welcome, Benedict");
    }

    [Fact]
    public async Task who_comes_to_sign_in_from_an_invitation_finds_the_address_that_its_page_showed()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(await house.Stranger("Cleo"));
        await using var window = await browsers.Open(house.Server.Url);

        await (await JoinPage.Open(window, invited)).SignInLink.ClickAsync();

        await Expect(new SignInPage(window.Page).Email).ToHaveValueAsync(invited.Email);
    }

    [Fact]
    public async Task the_sign_in_knows_no_address_that_no_invitation_showed()
    {
        var house = await House.Build(await servers.Usual());
        var withoutAccount = await house.Invites(house.At("ben"));
        var revoked = await house.Invites(await house.Stranger("Cleo"));
        await house.Revokes(revoked);
        await using var window = await browsers.Open(house.Server.Url);

        string[] nexts = [withoutAccount.Path, revoked.Path, $"{withoutAccount.Path}/decline", "/join/x", "/welcome"];
        foreach (var next in nexts)
        {
            await window.Goes($"/login?next={next}");
            await Expect(new SignInPage(window.Page).Email).ToHaveValueAsync("");
        }
    }

    [Fact]
    public async Task each_line_of_a_message_runs_its_own_way()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"), message: "مرحبا بك!\n\nSee you on Tuesday!");
        await using var window = await browsers.Open(house.Server.Url);

        await JoinPage.Open(window, invited);

        var message = window.Page.GetByRole(AriaRole.Blockquote);
        await Expect(message.GetByText("مرحبا بك!")).ToHaveCSSAsync("direction", "rtl");
        await Expect(message.GetByText("See you on Tuesday!")).ToHaveCSSAsync("direction", "ltr");
        await Expect(message.Locator("br")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task the_invited_address_is_shown_and_cannot_be_changed()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("dora"));
        await using var window = await browsers.Open(house.Server.Url);

        await JoinPage.Open(window, invited);

        await Expect(window.Page.GetByText(invited.Email, new() { Exact = true })).ToBeVisibleAsync();
        var forPasswordManagers = window.Page.Locator("form input[autocomplete=username]");
        await Expect(forPasswordManagers).ToHaveValueAsync(invited.Email);
        await Expect(forPasswordManagers).Not.ToBeEditableAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task a_long_message_leaves_the_way_in_near_on_a_phone_and_stands_whole_on_a_desk(bool scripts)
    {
        var house = await House.Build(await servers.Usual());
        var lines = Enumerable
            .Range(1, 12)
            .Select(day => $"Day {day}: we rehearse at seven, and somebody brings cake.");
        var invited = await house.Invites(house.At("ben"), message: string.Join('\n', lines));
        await using var phone = await browsers.Open(house.Server.Url, Look.Phone, scripts);
        await using var desk = await browsers.Open(house.Server.Url, scripts: scripts);

        await JoinPage.Open(phone, invited);
        await JoinPage.Open(desk, invited);

        var lastOnPhone = phone.Page.GetByText("Day 12:");
        await Expect(lastOnPhone).Not.ToBeVisibleAsync();
        await phone.Page.GetByText("Read the whole message").ClickAsync();
        await Expect(lastOnPhone).ToBeVisibleAsync();
        await phone.Page.GetByText("Show less of the message").ClickAsync();
        await Expect(lastOnPhone).Not.ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("Day 12:")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("Read the whole message")).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task what_is_wrong_stands_at_its_field_and_the_name_is_kept_but_never_the_password()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("emil"));
        await using var window = await browsers.Open(house.Server.Url, scripts: false);

        var join = await JoinPage.Open(window, invited);
        await join.Joins("Emil", "short");

        await Expect(join.Summary).ToBeFocusedAsync();
        await Expect(join.Name).ToHaveValueAsync("Emil");
        await Expect(join.Password).ToHaveValueAsync("");
        await Expect(join.Password).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(join.Password)
            .ToHaveAccessibleDescriptionAsync(
                "At least 8 characters. A few unrelated words make a good one. Choose a longer password: at least 8 characters."
            );
        Assert.StartsWith("Error: ", await window.Page.TitleAsync(), StringComparison.Ordinal);
        await join.Joins("Emil");
        await new WelcomePage(window.Page).IsIn(House.Name);
    }

    [Fact]
    public async Task who_clicks_the_link_again_after_joining_is_in_and_goes_on()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("fay"));
        await using var window = await browsers.Open(house.Server.Url);
        var join = await JoinPage.Open(window, invited);
        await join.Joins("Fay");
        await new WelcomePage(window.Page).IsIn(House.Name);

        Assert.Equal(200, await window.Goes(invited.Link));
        await Expect(join.Heading).ToHaveTextAsync($"You are in {House.Name} already");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "See your organizations" }).ClickAsync();
        await new WelcomePage(window.Page).IsIn(House.Name);
    }

    [Fact]
    public async Task signing_out_ends_the_session()
    {
        var house = await House.Build(await servers.Usual());
        await using var window = await browsers.Open(house.Server.Url);
        await SignInPage.SignIn(window, await house.Stranger("Gil"));

        await new WelcomePage(window.Page).SignOut.ClickAsync();

        await Expect(window.Page).ToHaveURLAsync("/login");
        await window.Goes("/welcome");
        Assert.Equal("/login", window.Path);
    }
}
