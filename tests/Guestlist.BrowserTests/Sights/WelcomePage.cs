namespace Guestlist.BrowserTests.Sights;

/// <summary>The page that says where one is.</summary>
public sealed class WelcomePage(IPage page)
{
    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Organizations => page.GetByRole(AriaRole.Listitem);

    public ILocator SignOut => page.GetByRole(AriaRole.Button, new() { Name = "Sign out" });

    /// <summary>One has arrived in an organization.</summary>
    public async Task IsIn(string organization)
    {
        await Expect(page).ToHaveURLAsync("/welcome");
        await Expect(Heading).ToContainTextAsync(organization);
    }
}
