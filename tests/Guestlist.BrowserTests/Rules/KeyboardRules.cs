namespace Guestlist.BrowserTests.Rules;

public sealed class KeyboardRules(Servers servers, Browsers browsers)
{
    private const int MostTabs = 20;

    [Fact]
    public async Task a_new_person_joins_with_the_keyboard_alone()
    {
        var house = await House.Build(await servers.Usual());
        var invited = await house.Invites(house.At("ben"));
        await using var window = await browsers.Open(house.Server.Url);
        var join = await JoinPage.Open(window, invited);
        var keyboard = window.Page.Keyboard;

        await TabTo(window, join.Name);
        await keyboard.TypeAsync("Ben");
        await keyboard.PressAsync("Tab");
        await Expect(join.Password).ToBeFocusedAsync();
        await keyboard.TypeAsync(House.Password);
        await keyboard.PressAsync("Tab");
        await Expect(join.CreateAccount).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");

        await new WelcomePage(window.Page).IsIn(House.Name);
    }

    [Fact]
    public async Task the_first_stop_skips_to_the_content()
    {
        var house = await House.Build(await servers.Usual());
        await using var window = await browsers.Open(house.Server.Url);
        await window.Goes("/login");

        await window.Page.Keyboard.PressAsync("Tab");
        await Expect(window.Page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Enter");

        await Expect(window.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    private static async Task TabTo(Window window, ILocator goal)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if (await goal.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail("The keyboard does not reach it.");
    }
}
