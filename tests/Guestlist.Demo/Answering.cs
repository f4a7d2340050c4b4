using System.Text.Json;
using Microsoft.Playwright;

namespace Guestlist.Demo;

/// <summary>The invited follow the link from their mail and answer.</summary>
internal static class Answering
{
    public static async Task AnnJoins(Stage stage, Script olive, Invited ann)
    {
        stage.Transcript.Act("Ann follows the link from her mail and joins");
        var page = await stage.Visit(ann.Link);
        stage.Transcript.Saw($"page: “{await Heading(page)}”");
        await page.GetByLabel("First name").FillAsync("Ann");
        await page.GetByLabel("Choose a password").FillAsync("ann's long password");
        await Button(page, "Create account and join").ClickAsync();
        await page.WaitForURLAsync("**/welcome");
        stage.Transcript.Saw($"page: “{await Heading(page)}”");
        stage.Transcript.Expect(
            (await Heading(page)).Contains(Inviting.Organization, StringComparison.Ordinal),
            "she is told where she is"
        );
        stage.Transcript.Expect(await olive.StatusOf(ann.Id) == "accepted", "the invite is accepted");
        var members = await olive.Call(HttpMethod.Get, "/api/organizations/@current/members/", null, 200);
        stage.Transcript.Expect(
            members.GetProperty("results").EnumerateArray().Select(EmailOf).Contains(ann.Address),
            "she is among the members"
        );
        var notice = (await stage.Server.Mail.WaitFor("olive@example.com"))[^1];
        stage.Transcript.Saw($"mail to {notice.To}: “{notice.Subject}”");
    }

    public static async Task BenDeclines(Stage stage, Script olive, Invited ben)
    {
        stage.Transcript.Act("Ben declines");
        var page = await stage.Visit(ben.Link);
        await page.GetByRole(AriaRole.Link, new() { Name = "Decline this invitation" }).ClickAsync();
        stage.Transcript.Saw($"page: “{await Heading(page)}”");
        await Button(page, "Decline").ClickAsync();
        await page.GetByText("You have declined").First.WaitForAsync();
        stage.Transcript.Saw($"page: “{await Heading(page)}”");
        stage.Transcript.Expect(await olive.StatusOf(ben.Id) == "declined", "the invite is declined");
    }

    /// <summary>What stands at the top of a page.</summary>
    public static async Task<string> Heading(IPage page) =>
        string.Join(
            ' ',
            (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync()).Split(
                (char[]?)null,
                StringSplitOptions.RemoveEmptyEntries
            )
        );

    private static ILocator Button(IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static string? EmailOf(JsonElement member) => member.GetProperty("user").GetProperty("email").GetString();
}
