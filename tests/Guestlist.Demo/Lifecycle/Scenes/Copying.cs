namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>A link goes from hand to hand, without a mail.</summary>
internal static class Copying
{
    public static async Task Kim(Club club)
    {
        club.Transcript.Act("Kim gets a link from Olive's hand, and no mail");
        var draft = new { target_email = "kim@example.com", send_email = false };
        var made = await club.Olive.Call(HttpMethod.Post, Script.Invites, draft, 201);
        var id = made.GetProperty("id").GetString()!;
        var link = await club.Olive.Call(HttpMethod.Post, $"{Script.Invites}{id}/link/", null, 201);
        var kim = new Invited(id, draft.target_email, link.GetProperty("url").GetString()!);
        await Guest.Joins(club.Stage, await Guest.Opens(club.Stage, kim.Link), "Kim");
        var mails = await club.Stage.Server.Mail.For(kim.Address);
        club.Transcript.Expect(mails.Count == 0, "no mail was sent");
        club.Ends(
            new(
                kim,
                "accepted",
                "none",
                "revealed",
                "Olive had a link shown, to hand it over.",
                "Kim accepted and joined."
            )
        );
    }
}
