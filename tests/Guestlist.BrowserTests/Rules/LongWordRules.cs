using System.Net.Http.Json;
using Guestlist.BrowserTests.Gallery;

namespace Guestlist.BrowserTests.Rules;

/// <summary>Names, addresses and links may be one word wider than a phone: they break, wherever they stand.</summary>
public sealed class LongWordRules(Servers servers, Browsers browsers)
{
    private static readonly int[] _phones = [360, 320];

    public static TheoryData<string> Everything { get; } = [.. Scenes.All.Select(scene => scene.Name)];

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task no_page_is_wider_than_a_phone(string sceneName)
    {
        var scene = Scenes.All.Single(scene => scene.Name == sceneName);
        var house = await House.OfLongWords(await (scene.IsHasty ? servers.Hasty() : servers.LongNamed()));
        await using var window = await browsers.Open(house.Server.Url, Look.Phone);

        await scene.Reach(house, window);

        foreach (var width in _phones)
            Assert.False(await window.ScrollsSideways(width), $"It scrolls sideways at {width}.");
        await Pictures.Keep(window.Page, $"{scene.Name}-long");
    }

    [Fact]
    public async Task no_mail_to_an_invitee_or_about_an_account_is_wider_than_a_phone()
    {
        var house = await House.OfLongWords(await servers.LongNamed());
        var cleo = await house.Stranger("Cleo");
        await house.Invites(cleo, message: house.Says("Come!"));
        using var asked = await house.Server.Http.PostAsJsonAsync("/api/reset/", new { email = cleo });
        asked.EnsureSuccessStatusCode();

        await Fits(house, cleo, "invite", mails: 2);
    }

    [Fact]
    public async Task no_mail_to_an_inviter_is_wider_than_a_phone()
    {
        var house = await House.OfLongWords(await servers.Hasty());
        var invited = await house.Invites(house.At("ben"));
        await Deadline.Until(async () =>
        {
            using var asked = await house.Server.Http.PostAsync($"/api/signup/{invited.Secret}/renewal/", null);
            return asked.IsSuccessStatusCode;
        });

        await Fits(house, house.At("olive"), "renewal", mails: 1);
    }

    private async Task Fits(House house, string address, string name, int mails)
    {
        await using var window = await browsers.Open(house.Server.Url, Look.Phone);
        foreach (var (at, mail) in (await house.Server.Mail.WaitFor(address, mails)).Index())
        {
            await window.Page.SetContentAsync(mail.Html);
            foreach (var width in _phones)
                Assert.False(await window.ScrollsSideways(width), $"'{mail.Subject}' scrolls sideways at {width}.");
            await Pictures.Keep(window.Page, $"mail-{name}-{at}-long");
        }
    }
}
