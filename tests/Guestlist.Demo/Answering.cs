using System.Text.Json;

namespace Guestlist.Demo;

/// <summary>The invited follow the link from their mail and answer.</summary>
internal static class Answering
{
    public static async Task AnnJoins(Stage stage, Script olive, Invited ann)
    {
        stage.Transcript.Act("Ann follows the link from her mail and joins");
        await Guest.Joins(stage, await Guest.Opens(stage, ann.Link), "Ann");
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
        await Guest.Declines(stage, ben);
        stage.Transcript.Expect(await olive.StatusOf(ben.Id) == "declined", "the invite is declined");
    }

    private static string? EmailOf(JsonElement member) => member.GetProperty("user").GetProperty("email").GetString();
}
