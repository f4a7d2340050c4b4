namespace Guestlist.WireTests.Tables;

/// <summary>Who gets no more mail, and nobody for a while (docs/wire.md, W24.10 to W24.16, W24.22).</summary>
public sealed class Suppressing(Servers servers) : WireTable<Suppressing>(servers), ITable
{
    public static IEnumerable<Scenario> Rows => [.. Lists, .. Switches];

    private static IEnumerable<Scenario> Lists =>
        [
            Row(
                "an invite for a suppressed address is created, listed and not mailed",
                "W24.10 W24.11 W24.12 W24.14 W24.16",
                async w =>
                {
                    await Operator(w, "add", "ann", w.Owner.Organization);
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole(Entry("operator")));
                    (await w.Owner.Posts("invites/", """{"target_email":"ANN@here"}""")).Is(201, Invite());
                    var listed = (await w.Owner.Gets("suppressions/")).Is(200, Whole(Entry("operator", "ann")));
                    await Mailed(w, "bob");
                    var id = listed.Json.GetProperty("results")[0].GetProperty("id").GetString();
                    (await w.Owner.Deletes($"suppressions/{id}/")).Is(204, "");
                    (await w.Owner.Deletes($"suppressions/{id}/")).Is(NoObject);
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                    await w.Owner.Invites("ann");
                },
                mails: "ann bob",
                writes: "suppression.added invite.created invite.created suppression.lifted invite.created invite.replaced"
            ),
            Row(
                "one organization's list is not another's, and the server's is nobody's",
                "W24.12 W24.14",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    await stan.Invites("ann", Unmailed);
                    await w.Owner.Invites("bob", Unmailed);
                    await Operator(w, "add", "ann", w.Owner.Organization);
                    await Operator(w, "add", "bob");
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole(Entry("operator")));
                    (await stan.Gets("suppressions/")).Is(200, Whole());
                    var id = (await w.Owner.Gets("suppressions/"))
                        .Json.GetProperty("results")[0]
                        .GetProperty("id")
                        .GetString();
                    (await stan.Deletes($"suppressions/{id}/")).Is(NoObject);
                    await w.Owner.Invites("bob");
                    await stan.Invites("bob");
                },
                writes: "invite.created suppression.added invite.created invite.replaced"
            ),
            Row(
                "the list is the admins', newest first, in pages, ended invites included",
                "W24.11 W24.12 W24.13",
                async w =>
                {
                    var max = await w.Member("max");
                    (await max.Gets("suppressions/")).Is(TooLow);
                    (await max.Deletes("suppressions/nonsense/")).Is(TooLow);
                    var id = await w.Owner.Invites("ann", Unmailed);
                    (await w.Owner.Deletes($"invites/{id}/")).Is(204);
                    await Operator(w, "add", "ann", w.Owner.Organization);
                    await Operator(w, "add", "bob", w.Owner.Organization);
                    var path = $"http://server/api/organizations/{w.Owner.Organization}/suppressions/";
                    (await w.Owner.Gets("suppressions/?limit=1&offset=1")).Is(
                        200,
                        Page(2, "null", $"\"{path}?limit=1\"", Entry("operator", "ann"))
                    );
                },
                writes: "invite.created invite.revoked suppression.added suppression.added"
            ),
        ];

    private static IEnumerable<Scenario> Switches =>
        [
            RowAlone(
                "mail that is paused waits, and goes when it is resumed",
                "W24.22",
                _ => { },
                async w =>
                {
                    (await w.Server.Run("mail", "pause")).OrThrow("pause");
                    (await w.Owner.Posts("invites/", """{"target_email":"ann@here"}""")).Is(201, Invite());
                    (await w.Owner.Posts("invites/bulk/", """[{"target_email":"bob@here"}]""")).Is(201);
                    Assert.Contains(
                        "2 queued",
                        (await w.Server.Run("mail", "status")).Output,
                        StringComparison.Ordinal
                    );
                    Assert.Empty(await w.Server.Mail.All());
                    (await w.Server.Run("mail", "resume")).OrThrow("resume");
                },
                mails: "ann bob",
                writes: "invite.created invite.created"
            ),
        ];

    /// <summary>A mail queued after others: once it is there, what has not come was skipped.</summary>
    internal static async Task Mailed(World w, string name)
    {
        await w.Owner.Invites(name);
        await w.Server.Mail.WaitFor(w.Fill(At(name)));
    }

    private static async Task Operator(World w, string verb, string name, string? organization = null) =>
        (
            await w.Server.Run([
                "suppression",
                verb,
                w.Fill(At(name)),
                .. organization is null ? [] : new[] { "--organization", organization },
            ])
        ).OrThrow(verb);

    internal static string Entry(string reason, params string[] addresses) =>
        $$"""{"id":"«uuid»","reason":"{{reason}}","created_at":"«time»","addresses":[{{string.Join(
            ',',
            addresses.Select(name => Quoted(At(name)))
        )}}]}""";
}
