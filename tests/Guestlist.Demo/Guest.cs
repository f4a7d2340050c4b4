using Guestlist.TestKit;
using Microsoft.Playwright;

namespace Guestlist.Demo;

/// <summary>What somebody invited does in a browser.</summary>
internal static class Guest
{
    /// <summary>Somebody says no, and says it again when asked.</summary>
    public static async Task Declines(Stage stage, Invited invited)
    {
        var page = await Opens(stage, invited.Link);
        await page.GetByRole(AriaRole.Link, new() { Name = "Decline this invitation" }).ClickAsync();
        stage.Transcript.Saw($"page: “{await Heading(page)}”");
        await Presses(page, "Decline");
        await page.GetByText("You have declined").First.WaitForAsync();
        stage.Transcript.Saw($"page: “{await Heading(page)}”");
    }

    /// <summary>Opens a link in a window of its own and tells what stands there.</summary>
    public static async Task<IPage> Opens(Stage stage, string link)
    {
        var page = await stage.Visit(link);
        stage.Transcript.Saw($"page: “{await Heading(page)}”");
        return page;
    }

    /// <summary>Follows a link in a window that is open, signed in there or not.</summary>
    public static async Task Follows(Stage stage, IPage page, string link)
    {
        await page.GotoAsync(link);
        stage.Transcript.Saw($"page: “{await Heading(page)}”");
    }

    /// <summary>Somebody who has an account signs in.</summary>
    public static async Task<IPage> SignsIn(Stage stage, string email, string firstName)
    {
        var page = await Opens(stage, new Uri(stage.Server.Url, "/login").AbsoluteUri);
        await page.GetByLabel("Email address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(Password(firstName));
        await Presses(page, "Sign in");
        await Reaches(stage, page, "/welcome");
        return page;
    }

    /// <summary>Somebody new makes an account on the page of their invitation and is in.</summary>
    public static async Task Joins(Stage stage, IPage page, string firstName)
    {
        await page.GetByLabel("First name").FillAsync(firstName);
        await page.GetByLabel("Choose a password").FillAsync(Password(firstName));
        await Presses(page, "Create account and join");
        await IsIn(stage, page);
    }

    /// <summary>They see where they have come to.</summary>
    public static async Task IsIn(Stage stage, IPage page)
    {
        await Reaches(stage, page, "/welcome");
        var heading = await Heading(page);
        stage.Transcript.Saw($"page: “{heading}”");
        stage.Transcript.Expect(
            heading.Contains(Inviting.Organization, StringComparison.Ordinal),
            "they are told where they are"
        );
    }

    /// <summary>The password that somebody of this name chooses here.</summary>
    public static string Password(string firstName) => $"{firstName}'s long password";

    /// <summary>Presses a button.</summary>
    public static Task Presses(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Waits until a page has led to another. Its address is asked for: events of loading may have passed already.</summary>
    private static Task Reaches(Stage stage, IPage page, string path) =>
        Assertions
            .Expect(page)
            .ToHaveURLAsync(
                new Uri(stage.Server.Url, path).AbsoluteUri,
                new() { Timeout = (float)Deadline.Usual.TotalMilliseconds }
            );

    /// <summary>What stands at the top of a page.</summary>
    public static async Task<string> Heading(IPage page) =>
        string.Join(
            ' ',
            (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).Split(
                (char[]?)null,
                StringSplitOptions.RemoveEmptyEntries
            )
        );
}
