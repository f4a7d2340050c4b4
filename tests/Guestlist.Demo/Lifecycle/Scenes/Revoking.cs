namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>An invite is taken back.</summary>
internal static class Revoking
{
    public static async Task Cleo(Club club)
    {
        club.Transcript.Act("Olive revokes Cleo's invite");
        var cleo = await club.Invite("cleo@example.com");
        await club.Olive.Call(HttpMethod.Delete, Club.PathOf(cleo), null, 204);
        await Ending.ExpectDead(club.Stage, cleo);
        club.Ends(new(cleo, "revoked", "sent", null, "Olive created the invite.", "Olive withdrew it."));
    }
}
