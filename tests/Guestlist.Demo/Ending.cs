namespace Guestlist.Demo;

/// <summary>Invites that end without an answer.</summary>
internal static class Ending
{
    private const string Dead = "This link does not lead to an open invitation";

    public static async Task CleoIsRevoked(Stage stage, Script olive, Invited cleo)
    {
        stage.Transcript.Act("Olive revokes Cleo's invite");
        await olive.Call(HttpMethod.Delete, $"{Script.Invites}{cleo.Id}/", null, 204);
        stage.Transcript.Expect(await olive.StatusOf(cleo.Id) == "revoked", "the invite is revoked");
        await ExpectDead(stage, cleo);
    }

    public static async Task DoraIsInvitedTwice(Stage stage, Script olive)
    {
        stage.Transcript.Act("Dora is invited, and invited again");
        var first = await Invite(stage, olive, 1);
        var second = await Invite(stage, olive, 2);
        stage.Transcript.Expect(first.Id != second.Id, "it is a new invite");
        await olive.Call(HttpMethod.Delete, $"{Script.Invites}{first.Id}/", null, 404);
        stage.Transcript.Expect(await olive.StatusOf(first.Id) == "replaced", "the old id is gone");
        await ExpectDead(stage, first);
        var heading = await Guest.Heading(await stage.Visit(second.Link));
        stage.Transcript.Expect(
            heading.Contains(Inviting.Organization, StringComparison.Ordinal),
            $"the new link opens: “{heading}”"
        );
    }

    public static async Task WhatIsLeft(Stage stage, Script olive)
    {
        stage.Transcript.Act("What is left");
        var list = await olive.Call(HttpMethod.Get, Script.Invites, null, 200);
        var left = list.GetProperty("results")
            .EnumerateArray()
            .Select(invite => invite.GetProperty("target_email").GetString())
            .ToList();
        stage.Transcript.Expect(
            list.GetProperty("count").GetInt32() == 1 && left is ["dora@example.com"],
            "one invite is pending, Dora's"
        );
    }

    private static async Task<Invited> Invite(Stage stage, Script olive, int mails)
    {
        const string Address = "dora@example.com";
        var draft = new { target_email = Address };
        var invite = await olive.Call(HttpMethod.Post, Script.Invites, draft, 201);
        return await Inviting.MailOf(stage, invite, Address, mails);
    }

    /// <summary>A link that opens nothing any more.</summary>
    public static async Task ExpectDead(Stage stage, Invited invite)
    {
        var heading = await Guest.Heading(await stage.Visit(invite.Link));
        stage.Transcript.Expect(heading == Dead, $"{invite.Address}'s link is dead: “{heading}”");
    }
}
