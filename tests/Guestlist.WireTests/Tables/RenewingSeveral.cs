namespace Guestlist.WireTests.Tables;

/// <summary>Resending several invites in one call (docs/wire.md, W19.14 to W19.16).</summary>
public sealed class RenewingSeveral(Servers servers) : WireTable<RenewingSeveral>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "several are resent, each on its own",
                "W19.14",
                async w =>
                {
                    var ann = await w.Owner.Invites("ann", Unmailed);
                    var bea = await w.Owner.Invites("bea", Unmailed);
                    (await w.Owner.Deletes($"invites/{bea}/")).Is(204);
                    (
                        await w.Owner.Posts(
                            "invites/resends/",
                            $$"""{"ids":["{{ann}}","nonsense","{{bea}}",5,"é\u0041",[ 1 ],"{{Guid.Empty}}","nonsense",5,"{{ann}}"]}"""
                        )
                    ).Is(
                        200,
                        $$"""{"results":[{"id":"{{ann}}","result":"resent","expires_at":"«time»"},{{NoInvite("\"nonsense\"")}},{"id":"{{bea}}","result":"refused","code":"invite_ended","detail":"This invite was revoked. Create a new one."},{{NoInvite("5")}},{{NoInvite("\"éA\"")}},{{NoInvite("[1]")}},{{NoInvite($"\"{Guid.Empty}\"")}}]}"""
                    );
                },
                mails: "ann",
                writes: "invite.created invite.created invite.revoked invite.resent"
            ),
            Row(
                "all expired ones are renewed in one call",
                "W19.15",
                async w =>
                {
                    var adam = await w.Admin("adam");
                    var ann = await w.Owner.Invites("ann", Unmailed);
                    var bea = await w.Owner.Invites("bea", Unmailed);
                    var owner = await w.Owner.Invites("cec", Unmailed + ",\"level\":15");
                    await w.Owner.Invites("dan", Unmailed);
                    await w.Runs(ann);
                    await w.Runs(bea);
                    await w.Runs(owner);
                    (await adam.Posts("invites/resends/", """{"status":"expired"}""")).Is(
                        200,
                        $$"""{"results":[{"id":"{{ann}}","result":"resent","expires_at":"«time»"},{"id":"{{bea}}","result":"resent","expires_at":"«time»"}]}"""
                    );
                    (await adam.Posts("invites/resends/", """{"status":"expired"}""")).Is(200, """{"results":[]}""");
                },
                mails: "ann bea",
                writes: "invite.created invite.created invite.created invite.created invite.resent invite.resent"
            ),
            NoSeveral("{}", Required("ids")),
            NoSeveral("""{"ids":7}""", Invalid("not_a_list", "Expected a list of items but got type \"int\".", "ids")),
            NoSeveral("""{"status":"revoked"}""", NoChoice("revoked", "status")),
            NoSeveral(
                $$"""{"ids":[{{string.Join(',', Enumerable.Repeat("\"x\"", 101))}}]}""",
                Invalid("max_length", "A maximum of 100 invites can be resent in a single request.", "ids")
            ),
        ];

    private static string NoInvite(string sent) =>
        $$"""{"id":{{sent}},"result":"refused","code":"not_found","detail":"Not found."}""";

    private static Scenario NoSeveral(string json, Answer answer) =>
        Row(
            $"several are not resent by {json[..Math.Min(json.Length, 20)]}",
            "W19.16",
            async w => (await w.Owner.Posts("invites/resends/", json)).Is(answer)
        );
}
