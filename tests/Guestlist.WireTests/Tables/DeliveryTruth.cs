namespace Guestlist.WireTests.Tables;

/// <summary>What an invite tells of its mail and of its history (docs/wire.md, W20.1 to W20.6).</summary>
public sealed class DeliveryTruth(Servers servers) : WireTable<DeliveryTruth>(servers), ITable
{
    private static readonly (string, string)[] _browser =
    [
        ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0"),
        ("Accept-Language", "de"),
        ("Sec-Fetch-Mode", "navigate"),
    ];

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "an invite tells that no mail was promised",
                "W20.1 W20.2",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    Assert.Equal("""{"state":"none","detail":null,"at":null}""", await Delivery(w, id));
                },
                writes: "invite.created"
            ),
            Row(
                "an invite tells when its mail was handed over, and with which words",
                "W20.1 W20.2 W20.4",
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    await Becomes(w, id, "sent");
                    var words = await Words(w, id);
                    Assert.Equal("Olga created the invite.", words[^1]);
                    Assert.Equal("The mail was written to the pickup folder.", words[0]);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "an invite for a suppressed address tells why nothing was sent",
                "W20.3",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    var link = (await w.Server.Mail.WaitFor(w.Fill("ann@here")))[0].UnsubscribeLink!;
                    var path = new Uri(link).AbsolutePath;
                    (await w.Anyone.Posts(path, Body.Form("List-Unsubscribe=One-Click"))).Is(200);
                    var id = await w.Owner.Invites("ann");
                    await Becomes(w, id, "suppressed");
                    Assert.Contains("wants no more mail", await Delivery(w, id), StringComparison.Ordinal);
                },
                mails: "ann",
                writes: "invite.created suppression.added invite.created invite.replaced"
            ),
            Row(
                "a person's look and a program's are told apart, once each, and change nothing",
                "W20.5",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var path = $"/join/{await w.Owner.Reveals(id)}";
                    var before = (await w.Owner.Gets($"invites/{id}/")).Body;
                    (await w.Anyone.Asks("HEAD", path, null, _browser)).Is(200);
                    (await w.Anyone.Gets(path)).Is(200);
                    (await w.Anyone.Gets(path, ("User-Agent", "Mozilla/5.0 (compatible; Linkbot/1.0)"))).Is(200);
                    Assert.Equal(["invite.scanned"], await Looks(w, id));
                    (await w.Anyone.Gets(path, _browser)).Is(200);
                    (await w.Anyone.Gets(path, _browser)).Is(200);
                    Assert.Equal(["invite.viewed", "invite.scanned"], await Looks(w, id));
                    Assert.Equal(before, (await w.Owner.Gets($"invites/{id}/")).Body);
                },
                writes: "invite.created invite.link_revealed"
            ),
            Row(
                "the timeline is paged, any member reads it, and it tells of one invite alone",
                "W20.4 W20.6",
                async w =>
                {
                    var max = await w.Member("max");
                    await w.Owner.Invites("bea", Unmailed);
                    var id = await w.Owner.Invites("ann", Unmailed);
                    await w.Owner.Reveals(id);
                    (await w.Owner.Deletes($"invites/{id}/")).Is(204);
                    var page = (await max.Gets($"invites/{id}/activity/?limit=2")).Is(200).Json;
                    Assert.Equal(3, page.GetProperty("count").GetInt32());
                    Assert.Equal(2, page.GetProperty("results").GetArrayLength());
                    Assert.Equal(
                        ["Olga withdrew it.", "Olga had a link shown, to hand it over.", "Olga created the invite."],
                        await Words(w, id)
                    );
                    (await max.Gets($"invites/{Guid.Empty}/activity/")).Is(NoObject);
                },
                writes: "invite.created invite.created invite.link_revealed invite.revoked"
            ),
        ];

    private static async Task<string> Delivery(World w, string id) =>
        (await w.Owner.Gets($"invites/{id}/")).Is(200).Json.GetProperty("delivery").GetRawText();

    private static Task Becomes(World w, string id, string state) =>
        Deadline.Until(
            async () => (await Delivery(w, id)).Contains($"\"{state}\"", StringComparison.Ordinal),
            what: $"the mail is {state}"
        );

    private static async Task<IReadOnlyList<string>> Looks(World w, string id) =>
        [.. (await Told(w, id, "action")).Where(action => action is "invite.viewed" or "invite.scanned")];

    private static Task<IReadOnlyList<string>> Words(World w, string id) => Told(w, id, "words");

    private static async Task<IReadOnlyList<string>> Told(World w, string id, string field) =>
        [
            .. (await w.Owner.Gets($"invites/{id}/activity/"))
                .Is(200)
                .Json.GetProperty("results")
                .EnumerateArray()
                .Select(entry => entry.GetProperty(field).GetString()!),
        ];
}
