using System.Text.Json;

namespace Guestlist.Demo.Lifecycle;

/// <summary>A list of invites as people read it.</summary>
internal static class Table
{
    public static void Print(Club club, IEnumerable<JsonElement> invites)
    {
        Row(club, "address", "status", "delivery", "ended by", "link");
        foreach (var invite in invites)
        {
            Row(
                club,
                Text(invite, "target_email"),
                Text(invite, "status"),
                Text(invite.GetProperty("delivery"), "state"),
                club.Names.Of(invite.GetProperty("ended_by")),
                Text(invite, "ended_link")
            );
        }
    }

    private static void Row(Club club, string address, string status, string delivery, string by, string link) =>
        club.Transcript.Saw($"{address, -20} {status, -9} {delivery, -10} {by, -9} {link}");

    private static string Text(JsonElement invite, string name) => invite.GetProperty(name).GetString() ?? "–";
}
