namespace Guestlist.BrowserTests.Sights;

/// <summary>What the holder of an unsubscribe link sees.</summary>
public sealed class UnsubscribePage(IPage page)
{
    /// <summary>Invites an address and follows the link in its mail.</summary>
    public static async Task<UnsubscribePage> Open(Window window, House house, string email)
    {
        await house.Invites(email);
        await window.Goes(await house.MailedLink(email, "unsubscribe"));
        return new UnsubscribePage(window.Page);
    }

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public ILocator Said => page.GetByRole(AriaRole.Status);

    public ILocator LeaveOrganization =>
        page.GetByRole(AriaRole.Button, new() { Name = $"No more mail from {House.Name}" });

    public ILocator LeaveServer => page.GetByRole(AriaRole.Button, new() { Name = "No more invitations from anybody" });

    public ILocator NotMe => page.GetByRole(AriaRole.Button, new() { Name = "This was not meant for me" });

    public ILocator Undo => page.GetByRole(AriaRole.Button, new() { Name = "Undo" });
}
