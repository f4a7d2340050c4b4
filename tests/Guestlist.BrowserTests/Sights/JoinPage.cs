namespace Guestlist.BrowserTests.Sights;

/// <summary>An invitation as a person sees it.</summary>
public sealed class JoinPage(IPage page)
{
    /// <summary>Follows a link to it.</summary>
    public static async Task<JoinPage> Open(Window window, Invited invited)
    {
        await window.Goes(invited.Link);
        return new JoinPage(window.Page);
    }

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Name => page.GetByLabel("First name");

    public ILocator Password => page.GetByLabel("Choose a password");

    public ILocator CreateAccount => page.GetByRole(AriaRole.Button, new() { Name = "Create account and join" });

    public ILocator AcceptButton => page.GetByRole(AriaRole.Button, new() { Name = "Accept and join" });

    public ILocator SignInLink => page.GetByRole(AriaRole.Link, new() { Name = "Sign in to accept" });

    public ILocator SwitchAccount => page.GetByRole(AriaRole.Button, new() { Name = "Sign out and come back" });

    public ILocator AskForLink => page.GetByRole(AriaRole.Button, new() { Name = "Ask for a new link" });

    public ILocator AskToUseThis => page.GetByRole(AriaRole.Button, new() { Name = "Ask to use this account" });

    public ILocator Summary => page.GetByRole(AriaRole.Alert);

    /// <summary>Joins with a new account.</summary>
    public async Task Joins(string name, string password = House.Password)
    {
        await Name.FillAsync(name);
        await Password.FillAsync(password);
        await CreateAccount.ClickAsync();
    }

    /// <summary>Says no, and says so again when asked.</summary>
    public async Task Declines()
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Decline this invitation" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
    }
}
