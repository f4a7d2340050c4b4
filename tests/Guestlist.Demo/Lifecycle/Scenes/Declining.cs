namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>Somebody says no.</summary>
internal static class Declining
{
    public static async Task Ben(Club club)
    {
        club.Transcript.Act("Ben declines");
        var ben = await club.Invite("ben@example.com");
        await Guest.Declines(club.Stage, ben);
        await Ending.ExpectDead(club.Stage, ben);
        club.Ends(new(ben, "declined", "sent", "mailed", "A person opened the invitation.", "The invitee declined."));
    }
}
