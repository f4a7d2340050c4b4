namespace Guestlist.BrowserTests.Gallery;

/// <summary>Every page people meet.</summary>
internal static class Scenes
{
    private const string Message = "Hi Ben,\nwe rehearse on Tuesdays at seven. Bring water!";

    public static IReadOnlyList<Scene> All { get; } =
    [
        new("invitation", async (house, window) => await window.Goes((await ForBen(house)).Link)),
        new("invitation-with-a-long-message", WithLongMessage),
        new("invitation-with-mistakes", WithMistakes),
        new("invitation-of-an-account", async (house, window) => await window.Goes((await ForCleo(house)).Link)),
        new("invitation-signed-in", SignedIn),
        new("invitation-for-another", ForAnother),
        new("invitation-expired", Expired) { IsHasty = true },
        new("invitation-expired-asked", ExpiredAndAsked) { IsHasty = true },
        new("invitation-asked-for", AskedFor),
        new("invitation-held", Held),
        new("invitation-unknown", async (_, window) => await window.Goes($"/join/{new string('x', 43)}")),
        new("decline", async (house, window) => await window.Goes($"{(await ForBen(house)).Link}/decline")),
        new("declined", Declined),
        new("welcome", Joined),
        new("already-in", async (house, window) => await window.Goes(await JoinedBy(house, window))),
        new("login", async (_, window) => await window.Goes("/login")),
        new("login-with-mistakes", WrongPassword),
        new("forgot", async (_, window) => await window.Goes("/forgot")),
        new("forgot-sent", async (_, window) => await window.Goes("/forgot/sent")),
        new("reset", Reset),
        new("reset-dead", async (_, window) => await window.Goes("/reset/x")),
        new("reset-done", async (_, window) => await window.Goes("/reset/done")),
        new("verify", async (_, window) => await window.Goes("/verify/x")),
        new("verify-signed-in", Verifying),
        new("verify-for-another", VerifyingAnother),
        new("verify-done", async (_, window) => await window.Goes("/verify/done")),
        new("unsubscribe", async (house, window) => await UnsubscribePage.Open(window, house, house.At("ben"))),
        new("unsubscribe-left", Left),
        new("unsubscribe-unknown", async (_, window) => await window.Goes("/unsubscribe/x")),
        new("not-found", async (_, window) => await window.Goes("/no-such-page")),
    ];

    private static Task<Invited> ForBen(House house) => house.Invites(house.At("ben"), message: house.Says(Message));

    private static async Task<Invited> ForCleo(House house) =>
        await house.Invites(await house.Stranger("Cleo"), level: 8);

    private static async Task WithMistakes(House house, Window window) =>
        await (await JoinPage.Open(window, await ForBen(house))).Joins("<Ben>", "short");

    private static async Task WithLongMessage(House house, Window window)
    {
        var message = string.Join("\n\n", Enumerable.Repeat(Message, 6));
        await window.Goes((await house.Invites(house.At("ben"), message: house.Says(message))).Link);
    }

    private static async Task Declined(House house, Window window)
    {
        var page = await JoinPage.Open(window, await ForBen(house));
        await page.Declines();
        await Expect(page.Heading).ToHaveTextAsync("You have declined");
    }

    private static async Task Reset(House house, Window window)
    {
        await window.Goes("/forgot");
        await window.Page.GetByLabel("Email address").FillAsync(house.At("olive"));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link" }).ClickAsync();
        await window.Goes(await house.MailedLink(house.At("olive"), "reset"));
    }

    private static async Task SignedIn(House house, Window window)
    {
        var invited = await ForCleo(house);
        await SignInPage.SignIn(window, invited.Email);
        await window.Goes(invited.Link);
    }

    private static async Task Verifying(House house, Window window) =>
        await window.Goes(await VerifyLink(house, window, await house.Stranger("Vera")));

    private static async Task VerifyingAnother(House house, Window window)
    {
        var link = await VerifyLink(house, window, await house.Stranger("Vera"));
        await window.Goes("/welcome");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await new SignInPage(window.Page).SignsIn(await house.Stranger("Wendy"));
        await window.Goes(link);
    }

    private static async Task<string> VerifyLink(House house, Window window, string email)
    {
        await SignInPage.SignIn(window, email);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link to confirm it" }).ClickAsync();
        return await house.MailedLink(email, "verify");
    }

    private static async Task ForAnother(House house, Window window)
    {
        await SignInPage.SignIn(window, await house.Stranger("Wendy"));
        await window.Goes((await ForBen(house)).Link);
    }

    private static async Task Expired(House house, Window window)
    {
        var invited = await ForBen(house);
        await Deadline.Until(async () => await window.Goes(invited.Link) == 410);
    }

    private static async Task ExpiredAndAsked(House house, Window window)
    {
        await Expired(house, window);
        await new JoinPage(window.Page).AskForLink.ClickAsync();
    }

    private static async Task AskedFor(House house, Window window)
    {
        await ForAnother(house, window);
        await new JoinPage(window.Page).AskToUseThis.ClickAsync();
    }

    private static async Task Held(House house, Window window)
    {
        var adam = await house.Joins("Adam", level: 8);
        var invited = await house.Invites(house.At("ben"), level: 8, by: adam);
        await house.Demotes(adam);
        await window.Goes(invited.Link);
    }

    private static async Task Joined(House house, Window window) => await JoinedBy(house, window);

    private static async Task<string> JoinedBy(House house, Window window)
    {
        var invited = await ForBen(house);
        await (await JoinPage.Open(window, invited)).Joins(house.Named("Ben"));
        await new WelcomePage(window.Page).IsIn(House.Name);
        return invited.Link;
    }

    private static async Task Left(House house, Window window)
    {
        var page = await UnsubscribePage.Open(window, house, house.At("ben"));
        await page.LeaveOrganization.ClickAsync();
        await Expect(page.Undo).ToBeVisibleAsync();
    }

    private static async Task WrongPassword(House house, Window window)
    {
        await window.Goes("/login");
        await new SignInPage(window.Page).SignsIn(house.At("olive"), "not this one");
    }
}
