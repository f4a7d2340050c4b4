namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>Somebody comes too late, asks for a new link and gets one.</summary>
internal static class Renewing
{
    private const int AnHour = 3600;

    public static async Task Emil(Club club)
    {
        club.Transcript.Act("Emil comes too late and asks for a new link");
        var emil = await club.Invite("emil@example.com", AnHour);
        club.Pass(TimeSpan.FromHours(2), "two hours pass; the invite was good for one");
        await club.Olive.Until(
            Club.PathOf(emil, "activity/"),
            history => history.GetProperty("results")[0].GetProperty("action").GetString() == "invite.expired",
            "the history tells that it expired"
        );
        club.Transcript.Expect(await club.Olive.StatusOf(emil.Id) == "expired", "the invite has expired");

        var page = await Guest.Opens(club.Stage, emil.Link);
        await Guest.Presses(page, "Ask for a new link");
        await page.GetByText("A new link has been asked for").First.WaitForAsync();
        club.Transcript.Saw($"page: “{await Guest.Heading(page)}”");
        await club.Notice("asks for a new link");

        var resent = await club.Olive.Call(HttpMethod.Post, Club.PathOf(emil, "resend/"), null, 200);
        var renewed = await club.Mailed(resent, emil.Address, mails: 2);
        club.Transcript.Expect(await club.Olive.StatusOf(emil.Id) == "pending", "the same invite is open again");
        await Ending.ExpectDead(club.Stage, emil);
        await Guest.Joins(club.Stage, await Guest.Opens(club.Stage, renewed.Link), "Emil");
        club.Ends(
            new(
                renewed,
                "accepted",
                "sent",
                "mailed",
                "It expired.",
                "The invitee asked for a new link.",
                "Olive sent it again; links mailed before are dead.",
                "Emil accepted and joined."
            )
        );
    }
}
