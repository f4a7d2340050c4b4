namespace Guestlist.BrowserTests.Rules;

public sealed class AccountRules(Servers servers, Browsers browsers)
{
    [Fact]
    public async Task a_forgotten_password_is_replaced_through_a_mailed_link_that_works_once()
    {
        var house = await House.Build(await servers.Usual());
        var email = await house.Stranger("Flora");
        await using var window = await browsers.Open(house.Server.Url, scripts: false);
        await AsksForLink(window, email);
        var link = await house.MailedLink(email, "reset");
        // A scanner looks first.
        await house.Server.Http.GetStringAsync(link);

        await window.Goes(link);
        await window.Page.GetByLabel("New password").FillAsync("another good password");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save the new password" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await new SignInPage(window.Page).SignsIn(email, "another good password");

        await new WelcomePage(window.Page).IsIn("Flora Ltd");
        Assert.Equal(404, await window.Goes(link));
    }

    [Fact]
    public async Task a_password_manager_finds_whose_password_is_chosen()
    {
        var house = await House.Build(await servers.Usual());
        var email = await house.Stranger("Fiona");
        await using var window = await browsers.Open(house.Server.Url);
        await AsksForLink(window, email);

        await window.Goes(await house.MailedLink(email, "reset"));

        var username = window.Page.Locator("form input[autocomplete=username]");
        await Expect(username).ToHaveValueAsync(email);
        await Expect(username).Not.ToBeEditableAsync();
        await Expect(window.Page.GetByRole(AriaRole.Main)).ToContainTextAsync(email);
        await window.Page.GetByLabel("New password").FillAsync("short");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Save the new password" }).ClickAsync();
        await Expect(username).ToHaveValueAsync(email);
    }

    [Fact]
    public async Task asking_for_a_link_and_using_it_are_told_apart_by_heading_and_title()
    {
        var house = await House.Build(await servers.Usual());
        var email = await house.Stranger("Frida");
        await using var window = await browsers.Open(house.Server.Url);
        var heading = window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

        await window.Goes("/forgot");
        await Expect(heading).ToHaveTextAsync("Forgotten your password?");
        await Expect(window.Page).ToHaveTitleAsync("Forgotten your password? · Guestlist");
        await AsksForLink(window, email);
        await window.Goes(await house.MailedLink(email, "reset"));
        await Expect(heading).ToHaveTextAsync("Choose a new password");
        await Expect(window.Page).ToHaveTitleAsync("Choose a new password · Guestlist");
    }

    [Fact]
    public async Task asking_for_a_link_looks_the_same_for_an_address_nobody_has()
    {
        var house = await House.Build(await servers.Usual());
        await using var known = await browsers.Open(house.Server.Url);
        await AsksForLink(known, await house.Stranger("Gina"));
        await using var unknown = await browsers.Open(house.Server.Url);
        await AsksForLink(unknown, house.At("nobody"));

        Assert.Equal(known.Page.Url, unknown.Page.Url);
        Assert.Equal(await known.Page.ContentAsync(), await unknown.Page.ContentAsync());
    }

    [Fact]
    public async Task an_address_is_confirmed_by_a_press_not_by_a_look()
    {
        var house = await House.Build(await servers.Usual());
        var email = await house.Stranger("Hanna");
        await using var window = await browsers.Open(house.Server.Url, scripts: false);
        await SignInPage.SignIn(window, email);
        var ask = window.Page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link to confirm it" });
        await ask.ClickAsync();
        var link = await house.MailedLink(email, "verify");
        await house.Server.Http.GetStringAsync(link);
        await window.Goes("/welcome");
        await Expect(ask).ToBeVisibleAsync();

        await window.Goes(link);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Your address is confirmed");
        await window.Goes("/welcome");
        await Expect(ask).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task an_address_is_confirmed_by_whoever_signs_in_with_it_alone()
    {
        var house = await House.Build(await servers.Usual());
        var (email, other) = (await house.Stranger("Ida"), await house.Stranger("Jan"));
        await using var window = await browsers.Open(house.Server.Url, scripts: false);
        await SignInPage.SignIn(window, email);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link to confirm it" }).ClickAsync();
        var link = await house.MailedLink(email, "verify");

        await using var elsewhere = await browsers.Open(house.Server.Url, scripts: false);
        await SignInPage.SignIn(elsewhere, other);
        await elsewhere.Goes(link);
        await Expect(Heading(elsewhere)).ToHaveTextAsync("This link is for another account");
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out and sign in again" }).ClickAsync();
        await new SignInPage(elsewhere.Page).SignsIn(email);
        await Expect(Heading(elsewhere)).ToHaveTextAsync("Confirm your address");

        await using var nobody = await browsers.Open(house.Server.Url, scripts: false);
        await nobody.Goes(link);
        await Expect(Heading(nobody)).ToHaveTextAsync("Sign in to confirm your address");
        await nobody.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await new SignInPage(nobody.Page).SignsIn(email);
        await nobody.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Expect(Heading(nobody)).ToHaveTextAsync("Your address is confirmed");

        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Expect(Heading(elsewhere)).ToHaveTextAsync("This link no longer works");
    }

    [Fact]
    public async Task a_link_for_one_purpose_does_not_serve_another()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url);
        await SignInPage.SignIn(window, await house.Stranger("Kim"));
        foreach (var path in (string[])["reset", "verify"])
        {
            await window.Goes($"/{path}/{invited.Secret}");
            await Expect(Heading(window)).ToHaveTextAsync("This link no longer works");
        }

        Assert.Equal("pending", await house.StatusOf(invited));
    }

    private static ILocator Heading(Window window) => window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    private static async Task AsksForLink(Window window, string email)
    {
        await window.Goes("/login");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Forgotten your password?" }).ClickAsync();
        await window.Page.GetByLabel("Email address").FillAsync(email);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Main)).ToContainTextAsync("Check your mail");
    }
}
