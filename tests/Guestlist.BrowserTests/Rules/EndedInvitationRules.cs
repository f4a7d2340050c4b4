using System.Text.Json;

namespace Guestlist.BrowserTests.Rules;

public sealed class EndedInvitationRules(Servers servers, Browsers browsers)
{
    private const string NoLongerOpen = "This link does not lead to an open invitation";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task declining_asks_once_more_and_ends_the_invitation(bool scripts)
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url, scripts: scripts);

        var join = await JoinPage.Open(window, invited);
        await join.Declines();

        await Expect(join.Heading).ToHaveTextAsync("You have declined");
        await Expect(window.Page.GetByRole(AriaRole.Main))
            .ToContainTextAsync($"The invitation to {House.Name} has ended");
        Assert.Equal("declined", await house.StatusOf(invited));
        Assert.Equal(404, await window.Goes(invited.Link));
    }

    [Fact]
    public async Task looking_at_the_question_whether_to_decline_declines_nothing()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url);

        Assert.Equal(200, await window.Goes($"{invited.Link}/decline"));

        Assert.Equal("pending", await house.StatusOf(invited));
    }

    [Fact]
    public async Task a_revoked_invitation_has_a_page_that_names_a_next_step()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        await house.Revokes(invited);
        await using var window = await browsers.Open(house.Server.Url);

        Assert.Equal(404, await window.Goes(invited.Link));

        await Expect(new JoinPage(window.Page).Heading).ToHaveTextAsync(NoLongerOpen);
        await Expect(window.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task revoked_used_replaced_invented_and_invite_ids_look_the_same_to_a_stranger()
    {
        var house = await House.Build(await servers.Usual());
        var revoked = await house.Invites(house.At("ben"));
        await house.Revokes(revoked);
        var replaced = await house.Invites(house.At("cleo"));
        await house.Link(replaced.Id);
        var used = await house.Invites(house.At("dora"));
        await using (var window = await browsers.Open(house.Server.Url))
        {
            await (await JoinPage.Open(window, used)).Joins("Dora");
            await new WelcomePage(window.Page).IsIn(House.Name);
        }

        string[] secrets = [revoked.Secret, replaced.Secret, used.Secret, replaced.Id, new('x', 43), "a%0d%0ab", "<b>"];
        var bodies = new HashSet<string>(StringComparer.Ordinal);
        foreach (var secret in secrets)
        {
            using var answer = await house.Server.Http.GetAsync($"/join/{secret}");
            Assert.Equal(404, (int)answer.StatusCode);
            bodies.Add(await answer.Content.ReadAsStringAsync());
        }

        Assert.Single(bodies);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task an_expired_invitation_says_since_when_and_asks_for_a_new_link(bool scripts)
    {
        var house = await House.Build(await servers.Hasty());
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url, scripts: scripts);

        await Deadline.Until(async () => await window.Goes(invited.Link) == 410);

        var main = window.Page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync("This invitation has expired");
        await Expect(main).ToContainTextAsync("UTC");
        await Expect(main).ToContainTextAsync($"ask Olive of {House.Name}");
        await new JoinPage(window.Page).AskForLink.ClickAsync();
        await Expect(main).ToContainTextAsync("A new link has been asked for");
        Assert.Equal(invited.Path, window.Path);
        var invite = await house.Json(HttpMethod.Get, $"invites/{invited.Id}/", null);
        Assert.Equal(JsonValueKind.String, invite.GetProperty("renewal_asked_at").ValueKind);
        Assert.Equal(410, await window.Goes($"{invited.Link}/decline"));
    }

    [Fact]
    public async Task an_invitation_whose_inviter_lost_the_right_is_held_and_names_whom_to_ask()
    {
        var house = await House.Build(await servers.Usual());
        var adam = await house.Joins("Adam", level: 8);
        var invited = await house.Invites(house.At("ben"), level: 8, by: adam);
        await house.Demotes(adam);
        await using var window = await browsers.Open(house.Server.Url);

        Assert.Equal(409, await window.Goes(invited.Link));

        var main = window.Page.GetByRole(AriaRole.Main);
        await Expect(main).ToContainTextAsync($"Ask an admin of {House.Name}");
        Assert.Equal("pending", await house.StatusOf(invited));
    }
}
