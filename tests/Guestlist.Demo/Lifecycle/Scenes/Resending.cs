namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>A mail is lost, and another one sent.</summary>
internal static class Resending
{
    public static async Task Jon(Club club)
    {
        club.Transcript.Act("Jon deletes the mail; Olive sends it again");
        var jon = await club.Invite("jon@example.com");
        await club.Olive.Call(HttpMethod.Post, Club.PathOf(jon, "resend/"), null, 429);
        club.Pass(TimeSpan.FromMinutes(2), "two minutes pass");
        var resent = await club.Olive.Call(HttpMethod.Post, Club.PathOf(jon, "resend/"), null, 200);
        var again = await club.Mailed(resent, jon.Address, mails: 2);
        await Ending.ExpectDead(club.Stage, jon);
        await Guest.Joins(club.Stage, await Guest.Opens(club.Stage, again.Link), "Jon");
        club.Ends(
            new(
                again,
                "accepted",
                "sent",
                "mailed",
                "The mail was written to the pickup folder",
                "Olive sent it again; links mailed before are dead.",
                "The mail was written to the pickup folder",
                "Jon accepted and joined."
            )
        );
    }
}
