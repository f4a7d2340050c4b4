namespace Guestlist.BrowserTests.Sights;

/// <summary>The sign-in page.</summary>
public sealed class SignInPage(IPage page)
{
    public ILocator Email => page.GetByRole(AriaRole.Textbox, new() { Name = "Email address" });

    public ILocator Password => page.GetByLabel("Password", new() { Exact = true });

    public ILocator Summary => page.GetByRole(AriaRole.Alert);

    /// <summary>Opens it and signs in.</summary>
    public static async Task SignIn(Window window, string email)
    {
        await window.Goes("/login");
        await new SignInPage(window.Page).SignsIn(email);
    }

    /// <summary>Fills it in and sends it.</summary>
    public async Task SignsIn(string email, string password = House.Password)
    {
        await Email.FillAsync(email);
        await Password.FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
