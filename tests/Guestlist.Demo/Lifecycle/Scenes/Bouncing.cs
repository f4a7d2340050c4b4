namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>A mail comes back, and the invite is made out to a better address.</summary>
internal static class Bouncing
{
    private const string Better = "fay@example.org";

    public static async Task Fay(Club club, MailService service)
    {
        club.Transcript.Act("Fay's mail comes back; Olive makes the invite out to another address");
        var fay = await club.Invite("fay@example.com");
        var mail = (await club.Stage.Server.Mail.For(fay.Address))[^1];
        await service.Tells(club, "bounced", mail.MessageId, "550 5.1.1 No such mailbox");
        await club.Delivery(fay, "bounced");
        var shown = await club.Olive.Call(HttpMethod.Get, Club.PathOf(fay), null, 200);
        club.Transcript.Saw($"its delivery: “{shown.GetProperty("delivery").GetProperty("detail")}”");

        var target = new { target_email = Better };
        var made = await club.Olive.Call(HttpMethod.Post, Club.PathOf(fay, "readdress/"), target, 201);
        var there = await club.Mailed(made, Better);
        await Ending.ExpectDead(club.Stage, fay);
        await Guest.Joins(club.Stage, await Guest.Opens(club.Stage, there.Link), "Fay");
        club.Ends(
            new(
                fay,
                "replaced",
                "bounced",
                null,
                "The mail was written to the pickup folder",
                "The mail came back",
                "Olive made it out to another address: a new invite took its place."
            )
        );
        club.Ends(new(there, "accepted", "sent", "mailed", "Olive created the invite.", "Fay accepted and joined."));
    }
}
