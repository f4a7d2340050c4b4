namespace Guestlist.WireTests.Tables;

/// <summary>Sending a request again under an Idempotency-Key (docs/wire.md, section 23).</summary>
public sealed class Retrying(Servers servers) : WireTable<Retrying>(servers), ITable
{
    private const string Ann = """{"target_email":"ann@here","send_email":false}""";
    private const string Bob = """{"target_email":"bob@here","send_email":false}""";

    private static readonly Answer _reused = BadRequest(
        422,
        "idempotency_key_reused",
        "This Idempotency-Key was used with another request."
    );

    private static readonly Answer _inUse = BadRequest(
        409,
        "idempotency_key_in_use",
        "A request with this Idempotency-Key is still being processed."
    );

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a create sent again is one invite and one answer",
                "W23.1 W23.2",
                async w =>
                {
                    const string Mailed = """{"target_email":"ann@here","message":"Zoë 🎉"}""";
                    var first = (await w.Owner.Posts("invites/", Mailed, Key("k")))
                        .Is(201, Invite(message: "\"Zoë 🎉\""))
                        .HasNo("Idempotency-Replayed");
                    for (var repeat = 0; repeat < 3; repeat++)
                        IsRepeat(first, await w.Owner.Posts("invites/", Mailed, Key("k")));
                    IsRepeat(first, await w.Owner.ByCookie.Posts("invites", Mailed, Key("k")));
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "a bulk sent again is the same invites in the same order",
                "W23.1 W23.2",
                async w =>
                {
                    var first = (await w.Owner.Posts("invites/bulk/", $"[{Bob},{Ann},{Bob}]", Key("k"))).Is(201);
                    IsRepeat(first, await w.Owner.Posts("invites/bulk/", $"[{Bob},{Ann},{Bob}]", Key("k")));
                    var none = (await w.Owner.Posts("invites/bulk/", "[]", Key("none"))).Is(201, "[]");
                    IsRepeat(none, await w.Owner.Posts("invites/bulk/", "[]", Key("none")));
                },
                writes: "invite.created invite.created"
            ),
            Row(
                "without a key, and on other verbs, every request stands for itself",
                "W23.1",
                async w =>
                {
                    (await w.Owner.Posts("invites/", Ann)).Is(201).HasNo("Idempotency-Replayed");
                    var id = (await w.Owner.Posts("invites/", Ann)).Is(201)["id"];
                    (await w.Owner.Posts($"invites/{id}/link/", "{}", Key("k"))).Is(201);
                    (await w.Owner.Posts($"invites/{id}/link/", "{}", Key("k"))).Is(201).HasNo("Idempotency-Replayed");
                },
                writes: "invite.created invite.created invite.replaced invite.link_revealed invite.link_revealed"
            ),
            Row(
                "a key has 1 to 255 characters",
                "W23.3 W23.4",
                async w =>
                {
                    (await w.Owner.Posts("invites/", Ann, Key(new string('k', 256)))).Is(
                        Invalid("max_length", "Ensure this field has no more than 255 characters.")
                    );
                    foreach (var blank in new List<string> { "", "  " })
                    {
                        (await w.Owner.Posts("invites/", Ann, Key(blank))).Is(
                            Invalid("blank", "This field may not be blank.")
                        );
                    }
                    (await w.Owner.Posts("invites/", Ann, Key(new string('k', 255)))).Is(201);
                },
                writes: "invite.created"
            ),
            Row(
                "a key stands for one request",
                "W23.5 W14.2",
                async w =>
                {
                    (await w.Owner.Posts("invites/", Ann, Key("k"))).Is(201);
                    (await w.Owner.Posts("invites/", Bob, Key("k"))).Is(_reused);
                    (await w.Owner.Posts("invites/", Ann + " ", Key("k"))).Is(_reused);
                    (await w.Owner.Posts("invites/bulk/", $"[{Ann}]", Key("k"))).Is(_reused);
                    (await w.Owner.Posts("invites/", Bob, Key("l"))).Is(201);
                },
                writes: "invite.created invite.created"
            ),
            Row(
                "a refusal is not remembered, and its key is free",
                "W23.6",
                async w =>
                {
                    (await w.Owner.Posts("invites/", "{}", Key("k"))).Is(Required("target_email"));
                    (await w.Owner.Posts("invites/", "[", Key("k"))).Is(Unparsable);
                    (await w.Owner.Posts("invites/", """{"target_email":"olga@here"}""", Key("k"))).Is(400);
                    (
                        await (await w.Member("max")).Posts(
                            "invites/",
                            """{"target_email":"a@here","level":8}""",
                            Key("k")
                        )
                    ).Is(AboveOneself);
                    (await w.Owner.Posts("invites/", Ann, Key("k"))).Is(201).HasNo("Idempotency-Replayed");
                },
                mails: "",
                writes: "invite.created"
            ),
            Row(
                "the first answer stands, whatever became of the invite",
                "W23.7",
                async w =>
                {
                    var first = (await w.Owner.Posts("invites/", Ann, Key("k"))).Is(201);
                    (await w.Owner.Deletes($"invites/{first["id"]}/")).Is(204);
                    IsRepeat(first, await w.Owner.Posts("invites/", Ann, Key("k")));
                    (await w.Owner.Gets("invites/")).Is(200, Whole());
                },
                writes: "invite.created invite.revoked"
            ),
            Row(
                "a key belongs to a user in an organization",
                "W23.8",
                async w =>
                {
                    var ada = await w.Admin("ada");
                    var stan = await w.SignsUp("stan");
                    var first = (await w.Owner.Posts("invites/", Ann, Key("k"))).Is(201);
                    var second = (await ada.Posts("invites/", Ann, Key("k"))).Is(201).HasNo("Idempotency-Replayed");
                    (await stan.Posts("invites/", Ann, Key("k"))).Is(201).HasNo("Idempotency-Replayed");
                    (await stan.In(w.Owner.Organization).Posts("invites/", Ann, Key("k"))).Is(NoPermission);
                    (await w.Anyone.Posts("invites/", Ann, Key("k"))).Is(NoCredentials);
                    Assert.NotEqual(first["id"], second["id"]);
                    IsRepeat(first, await w.Owner.Posts("invites/", Ann, Key("k")));
                    var other = (await w.Owner.Posts("/api/organizations/", """{"name":"Second"}""")).Is(201)["id"];
                    (await w.Owner.In(other).Posts("invites/", Ann, Key("k"))).Is(201).HasNo("Idempotency-Replayed");
                },
                writes: "invite.created invite.created invite.replaced"
            ),
            Row(
                "while the first request runs its repeat is told to wait, and a claim that died is free after its lease",
                "W23.9 W23.10 W14.2",
                async w =>
                {
                    var first = (await w.Owner.Posts("invites/", Ann, Key("k"))).Is(201);
                    var running = $"update idempotency_keys set status = null, body = null, {{0}} where {Mine(w)}";
                    // As if the node had died after claiming: no effect under the key, a lease that runs.
                    await w.Change(
                        running.Replace("{0}", "lease_until = created_at + 3600000000", StringComparison.Ordinal)
                    );
                    (await w.Owner.Posts("invites/", Ann, Key("k"))).Is(_inUse).Has("Retry-After", "1");
                    (await w.Owner.Posts("invites/", Bob, Key("k"))).Is(_reused);
                    await w.Change(running.Replace("{0}", "lease_until = created_at", StringComparison.Ordinal));
                    var again = (await w.Owner.Posts("invites/", Ann, Key("k"))).Is(201).HasNo("Idempotency-Replayed");
                    Assert.NotEqual(first["id"], again["id"]);
                    IsRepeat(again, await w.Owner.Posts("invites/", Ann, Key("k")));
                },
                writes: "invite.created invite.created invite.replaced"
            ),
            Row(
                "after 24 hours a key is a new one",
                "W23.11",
                async w =>
                {
                    var first = (await w.Owner.Posts("invites/", Ann, Key("k"))).Is(201);
                    const string Age = "update idempotency_keys set created_at = created_at - ";
                    await w.Change($"{Age}86340000000 where {Mine(w)}");
                    IsRepeat(first, await w.Owner.Posts("invites/", Ann, Key("k")));
                    await w.Change($"{Age}60000000 where {Mine(w)}");
                    (await w.Owner.Posts("invites/", Bob, Key("k"))).Is(201, Invite("bob", mailed: "false"));
                },
                writes: "invite.created invite.created"
            ),
            Row(
                "of fifty repeats at once one creates, and all who are answered hear the same",
                "W23.2 W23.9",
                async w =>
                {
                    for (var round = 0; round < 5; round++)
                    {
                        var json = $$"""{"target_email":"p{{round}}@here","send_email":false}""";
                        var answers = await Task.WhenAll(
                            Enumerable
                                .Range(0, 50)
                                .Select(_ => Task.Run(() => w.Owner.Posts("invites/", json, Key($"{round}"))))
                        );
                        Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Is(_inUse));
                        Assert.Single(
                            answers.Where(answer => answer.Status == 201).Select(answer => answer.Body).Distinct()
                        );
                    }
                    Assert.Equal(5, (await w.Owner.Gets("invites/")).Json.GetProperty("count").GetInt32());
                },
                writes: "invite.created invite.created invite.created invite.created invite.created"
            ),
            Row(
                "nothing that is stored tells the key or the request, and no kept body holds a secret",
                "W23.12",
                async w =>
                {
                    (await w.Owner.Posts("invites/", Ann, Key("tell-tale"))).Is(201);
                    var secret = await w.Owner.HandsOut("eve");
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("eve"), Key("tell-tale"))).Is(201);
                    foreach (var column in new List<string> { "key_hash", "request_hash", "body" })
                    {
                        foreach (var text in await w.Read($"select {column} from idempotency_keys"))
                        {
                            Assert.DoesNotContain("tell-tale", text, StringComparison.Ordinal);
                            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
                            Assert.DoesNotContain(World.Password, text, StringComparison.Ordinal);
                        }
                    }
                },
                mails: "olga",
                writes: "invite.created invite.created invite.link_revealed invite.accepted member.joined"
            ),
        ];

    private static (string, string) Key(string key) => ("Idempotency-Key", key);

    private static string Mine(World w) => $"organization_id = '{w.Owner.Organization}'";

    private static void IsRepeat(Reply first, Reply again)
    {
        again.Has("Idempotency-Replayed", "true").HasNo("Set-Cookie");
        Assert.Equal((first.Status, first.Body), (again.Status, again.Body));
        Assert.Equal(first.Headers["Content-Type"], again.Headers["Content-Type"]);
    }
}
