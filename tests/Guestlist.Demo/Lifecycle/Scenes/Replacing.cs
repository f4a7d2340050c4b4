namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>Somebody is invited twice; the newer invite is the one that counts.</summary>
internal static class Replacing
{
    public static async Task Dora(Club club)
    {
        club.Transcript.Act("Dora is invited, and invited again");
        var first = await club.Invite("dora@example.com");
        var second = await club.Invite("dora@example.com", mails: 2);
        await Ending.ExpectDead(club.Stage, first);
        await Guest.Joins(club.Stage, await Guest.Opens(club.Stage, second.Link), "Dora");
        club.Ends(new(first, "replaced", "sent", null, "Olive created the invite.", "A newer invite took its place."));
        club.Ends(new(second, "accepted", "sent", "mailed", "Dora accepted and joined."));
    }
}
