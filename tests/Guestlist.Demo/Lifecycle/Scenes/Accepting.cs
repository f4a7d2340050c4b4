namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>Somebody new says yes.</summary>
internal static class Accepting
{
    public static async Task Ann(Club club)
    {
        club.Transcript.Act("Ann accepts");
        var ann = await club.Invite("ann@example.com");
        await Guest.Joins(club.Stage, await Guest.Opens(club.Stage, ann.Link), "Ann");
        club.Ends(
            new(
                ann,
                "accepted",
                "sent",
                "mailed",
                "Olive created the invite.",
                "The mail was written to the pickup folder",
                "A person opened the invitation.",
                "Ann accepted and joined."
            )
        );
    }
}
