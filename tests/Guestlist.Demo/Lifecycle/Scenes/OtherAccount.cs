namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>Somebody has an account of another address, and the invite is made out to that.</summary>
internal static class OtherAccount
{
    private const string Home = "gus@home.example";

    public static async Task Gus(Club club)
    {
        club.Transcript.Act("Gus was invited at work, but his account has another address");
        var draft = new
        {
            first_name = "Gus",
            email = Home,
            password = Guest.Password("Gus"),
            organization_name = "Gus at home",
        };
        await new Script(club.Stage).Call(HttpMethod.Post, "/api/signup/", draft, 201);
        var page = await Guest.SignsIn(club.Stage, Home, "Gus");
        var gus = await club.Invite("gus@work.example");

        await Guest.Follows(club.Stage, page, gus.Link);
        await Guest.Presses(page, "Ask to use this account");
        await page.GetByText("You have asked for this invitation").First.WaitForAsync();
        club.Transcript.Saw($"page: “{await Guest.Heading(page)}”");
        await club.Notice("asks for the invitation sent to");

        var made = await club.Olive.Call(HttpMethod.Post, Club.PathOf(gus, "readdress/"), null, 201);
        var atHome = await club.Mailed(made, Home);
        await Ending.ExpectDead(club.Stage, gus);
        await Guest.Follows(club.Stage, page, atHome.Link);
        await Guest.Presses(page, "Accept and join");
        await Guest.IsIn(club.Stage, page);
        club.Ends(
            new(
                gus,
                "replaced",
                "sent",
                null,
                "Gus, signed in with another address, asked to have it made out to them.",
                "Olive made it out to another address: a new invite took its place."
            )
        );
        club.Ends(new(atHome, "accepted", "sent", "mailed", "Olive created the invite.", "Gus accepted and joined."));
    }
}
