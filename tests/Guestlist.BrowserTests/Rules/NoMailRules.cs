using System.Text.Json;

namespace Guestlist.BrowserTests.Rules;

/// <summary>A server that cannot mail promises no mail, and says whom to ask.</summary>
public sealed class NoMailRules(Servers servers, Browsers browsers)
{
    [Fact]
    public async Task a_forgotten_password_is_answered_with_the_truth_whoever_asks()
    {
        var house = await House.Build(await servers.WithoutMail());
        var known = await Asks(house, house.At("olive"));

        Assert.Contains("No mail can be sent from here", known, StringComparison.Ordinal);
        Assert.Contains("Ask the person who runs it", known, StringComparison.Ordinal);
        Assert.DoesNotContain("on its way", known, StringComparison.Ordinal);
        Assert.Equal(known, await Asks(house, house.At("nobody")));
        Assert.Equal(known, await house.Server.Http.GetStringAsync("/forgot"));
    }

    [Fact]
    public async Task who_asks_for_a_new_link_learns_that_no_mail_tells_the_inviter()
    {
        var house = await House.Build(await servers.WithoutMail());
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url, Look.Phone);

        await Deadline.Until(async () => await window.Goes(invited.Link) == 410);

        var main = window.Page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync("they see it beside the invitation");
        await Expect(main).ToContainTextAsync("This service sends no mail, so tell them yourself as well.");
        await new JoinPage(window.Page).AskForLink.ClickAsync();
        await Expect(main).ToContainTextAsync($"Olive of {House.Name} can see beside it that you would like a new one");
        await Expect(main).Not.ToContainTextAsync("got a mail");
        await Expect(main).Not.ToContainTextAsync("inbox");
        var invite = await house.Json(HttpMethod.Get, $"invites/{invited.Id}/", null);
        Assert.Equal(JsonValueKind.String, invite.GetProperty("renewal_asked_at").ValueKind);
    }

    [Fact]
    public async Task who_asks_to_be_the_one_invited_learns_that_no_mail_tells_the_inviter()
    {
        var house = await House.Build(await servers.WithoutMail());
        var other = await house.Stranger("Wanda");
        await using var window = await browsers.Open(house.Server.Url);
        await SignInPage.SignIn(window, other);
        var invited = await house.Invites(house.At("ben"), lifetime: 3600);
        var join = await JoinPage.Open(window, invited);

        await join.AskToUseThis.ClickAsync();

        var main = window.Page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync($"Olive of {House.Name} can see beside the invitation");
        await Expect(main).Not.ToContainTextAsync("got a mail");
        await window.Goes(invited.Link);
        await Expect(main).ToContainTextAsync("they can hand you a new link");
    }

    [Fact]
    public async Task nobody_is_offered_a_link_that_cannot_come()
    {
        var house = await House.Build(await servers.WithoutMail());
        var other = await house.Stranger("Wanda");
        await using var window = await browsers.Open(house.Server.Url);

        await SignInPage.SignIn(window, other);

        var main = window.Page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync("Welcome, Wanda");
        await Expect(main.GetByRole(AriaRole.Button)).ToHaveTextAsync(["Sign out"]);
    }

    private static async Task<string> Asks(House house, string email)
    {
        using var form = new FormUrlEncodedContent([new("email", email)]);
        using var answer = await house.Server.Http.PostAsync("/forgot", form);
        Assert.Equal(303, (int)answer.StatusCode);
        return await house.Server.Http.GetStringAsync(answer.Headers.Location);
    }
}
