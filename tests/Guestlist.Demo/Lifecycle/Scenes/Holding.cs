namespace Guestlist.Demo.Lifecycle.Scenes;

/// <summary>The inviter is removed; the invite waits until somebody else answers for it.</summary>
internal static class Holding
{
    public static async Task Hana(Club club)
    {
        club.Transcript.Act("Ann invites Hana and is removed; Olive releases the invite");
        var ann = await SignIn(club, "Ann");
        var address = new { target_email = "hana@example.com" };
        var made = await ann.Call(HttpMethod.Post, Script.Invites, address, 201);
        var hana = await club.Mailed(made, address.target_email, inviter: "ann@example.com");
        await club.Names.Learn();
        await club.Olive.Call(HttpMethod.Delete, club.Names.PathOf("Ann"), null, 204);
        await Guest.Opens(club.Stage, hana.Link);

        var held = await club.Olive.Call(HttpMethod.Get, $"{Script.Invites}?held=true", null, 200);
        club.Transcript.Expect(
            held.GetProperty("count").GetInt32() == 1
                && held.GetProperty("results")[0].GetProperty("held").GetProperty("because").GetString()
                    == "inviter_left",
            "it is held, because its inviter left"
        );
        await club.Olive.Call(HttpMethod.Post, Club.PathOf(hana, "release/"), null, 200);
        await Guest.Joins(club.Stage, await Guest.Opens(club.Stage, hana.Link), "Hana");
        club.Ends(
            new(
                hana,
                "accepted",
                "sent",
                "mailed",
                "Ann created the invite.",
                "Nobody answers for it any more: it is held until an admin releases it.",
                "Olive released it and answers for it from now on.",
                "Hana accepted and joined."
            )
        );
    }

    private static async Task<Script> SignIn(Club club, string name)
    {
        var (_, cookie) = await new Script(club.Stage).Send(
            HttpMethod.Post,
            "/api/login/",
            new { email = $"{name.ToLowerInvariant()}@example.com", password = Guest.Password(name) },
            200
        );
        return new Script(club.Stage, cookie);
    }
}
