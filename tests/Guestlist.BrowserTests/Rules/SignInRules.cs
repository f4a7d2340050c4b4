namespace Guestlist.BrowserTests.Rules;

public sealed class SignInRules(Servers servers, Browsers browsers)
{
    private const string Wrong = "Wrong email address or password.";

    [Theory]
    [InlineData("olive", "not this one")]
    [InlineData("nobody", House.Password)]
    public async Task a_failed_sign_in_says_so_once_and_blames_no_field(string name, string password)
    {
        var house = await House.Build(await servers.Usual());
        await using var window = await browsers.Open(house.Server.Url);
        var page = new SignInPage(window.Page);
        await window.Goes("/login");

        await page.SignsIn(house.At(name), password);

        await Expect(page.Summary).ToBeFocusedAsync();
        await Expect(window.Page.GetByText(Wrong)).ToHaveCountAsync(1);
        await Expect(window.Page.Locator("[aria-invalid]")).ToHaveCountAsync(0);
        await Expect(page.Email).ToHaveValueAsync(house.At(name));
        await Expect(page.Password).ToHaveValueAsync("");
        await page.Summary.GetByRole(AriaRole.Link, new() { Name = "Choose a new password" }).ClickAsync();
        await Expect(window.Page).ToHaveURLAsync("/forgot");
    }

    [Fact]
    public async Task what_is_missing_stands_at_its_field()
    {
        var house = await House.Build(await servers.Usual());
        await using var window = await browsers.Open(house.Server.Url);
        var page = new SignInPage(window.Page);
        await window.Goes("/login");

        await page.SignsIn(house.At("olive"), "");

        await Expect(page.Summary).ToContainTextAsync("Enter your password.");
        await Expect(page.Password).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(window.Page.GetByText(Wrong)).ToHaveCountAsync(0);
    }
}
