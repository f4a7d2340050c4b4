using Deque.AxeCore.Playwright;

namespace Guestlist.BrowserTests.Gallery;

public sealed class GalleryRules(Servers servers, Browsers browsers)
{
    public static TheoryData<string, string> Everything { get; } =
        new(Scenes.All.SelectMany(scene => Look.All.Select(look => (scene.Name, look.Name))));

    [Theory]
    [MemberData(nameof(Everything))]
    public async Task a_page_can_be_read_by_everybody_on_every_screen(string sceneName, string lookName)
    {
        var scene = Scenes.All.Single(scene => scene.Name == sceneName);
        var look = Look.All.Single(look => look.Name == lookName);
        var house = await House.Build(await (scene.IsHasty ? servers.Hasty() : servers.Usual()));
        await using var window = await browsers.Open(house.Server.Url, look);

        await scene.Reach(house, window);

        await Pictures.Keep(window.Page, $"{scene.Name}-{look.Name}");
        Assert.Equal(1, await window.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync());
        Assert.False(await window.ScrollsSideways(), "It scrolls sideways.");
        var axe = await window.Page.RunAxe();
        Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}"));
    }
}
