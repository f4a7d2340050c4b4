namespace Guestlist.WireTests.Tables;

/// <summary>Changing a pending invite, and what an invite tells of itself (docs/wire.md, W18.10 to W18.20).</summary>
public sealed class Changing(Servers servers) : WireTable<Changing>(servers), ITable
{
    private static readonly Answer _onlyPending = Invalid("invalid_input", "Only a pending invite can be changed.");

    private static readonly Answer _outOfRange = Invalid(
        "invalid_input",
        "Ensure this value lies between 1 hour and 90 days from now.",
        "expires_at"
    );

    private static readonly Answer _noTime = Invalid(
        "invalid_input",
        "Datetime has wrong format. Use one of these formats instead: YYYY-MM-DDThh:mm[:ss[.uuuuuu]][+HH:MM|-HH:MM|Z].",
        "expires_at"
    );

    public static IEnumerable<Scenario> Rows => [.. Changes, .. Refusals, .. Facts];

    private static IEnumerable<Scenario> Changes =>
        [
            Row(
                "an admin changes a pending invite, and its links stay good",
                "W18.10 W18.18",
                async w =>
                {
                    var adam = await w.Admin("adam");
                    var id = await w.Owner.Invites("ann", Unmailed + ",\"message\":\"Hi\"");
                    (await adam.Patches($"invites/{id}/", """{"level":8}""")).Is(200);
                    var secret = await w.Owner.Reveals(id);
                    (
                        await adam.Patches(
                            $"invites/{id}/",
                            """{"level":8,"first_name":"Ann","message":null,"metadata":{"a":[1]},"locale":"fr","id":"x","target_email":"eve@here"}"""
                        )
                    ).Is(
                        200,
                        Invite(
                            firstName: "\"Ann\"",
                            mailed: "false",
                            level: 8,
                            id: id,
                            metadata: """{"a":[1]}""",
                            locale: "\"fr\""
                        )
                    );
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(200);
                },
                writes: "invite.created invite.updated invite.link_revealed invite.updated"
            ),
            Row(
                "raising the level kills the link that was revealed and not the mailed one, lowering it neither",
                "W18.21",
                async w =>
                {
                    var adam = await w.Admin("adam");
                    var id = await w.Owner.Invites("ann", "\"level\":8");
                    var mailed = await w.Secret("ann");
                    var revealed = await adam.Reveals(id);
                    (await w.Owner.Patches($"invites/{id}/", """{"level":1}""")).Is(200);
                    (await w.Anyone.Gets($"/api/signup/{revealed}/")).Is(200);
                    (await w.Owner.Patches($"invites/{id}/", """{"level":15}""")).Is(200);
                    (await w.Anyone.Gets($"/api/signup/{revealed}/")).Is(UnknownSecret);
                    (await w.Anyone.Posts($"/api/signup/{revealed}/", World.NewPerson("ann"))).Is(UnknownSecret);
                    (await w.Anyone.Gets($"/api/signup/{mailed}/")).Is(200);
                    (await w.Anyone.Gets($"/api/signup/{await w.Owner.Reveals(id)}/")).Is(200);
                },
                mails: "ann",
                writes: "invite.created invite.link_revealed invite.updated invite.updated invite.link_revealed"
            ),
            Row(
                "what is not said stays, and saying nothing changes nothing",
                "W18.10 W18.20",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed + ",\"message\":\"Hi\",\"locale\":\"de\"");
                    var before = (await w.Owner.Gets($"invites/{id}/")).Is(200);
                    (await w.Owner.Patches($"invites/{id}/", """{"unknown":1}""")).Is(200, before.Body);
                    (await w.Owner.Patches($"invites/{id}/", """{"first_name":"Ann"}""")).Is(
                        200,
                        Invite(firstName: "\"Ann\"", mailed: "false", message: "\"Hi\"", locale: "\"de\"")
                    );
                    (await w.Owner.Patches($"invites/{id}/", """{"message":"Ho","locale":null}""")).Is(
                        200,
                        Invite(firstName: "\"Ann\"", mailed: "false", message: "\"Ho\"")
                    );
                    var entries = (await w.Owner.Gets($"invites/{id}/activity/")).Json.GetProperty("results");
                    Assert.Equal("message, language", entries[0].GetProperty("detail").GetString());
                },
                writes: "invite.created invite.updated invite.updated"
            ),
            Row(
                "an invite is given another end",
                "W18.10 W18.14",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var end = TimeProvider.System.GetUtcNow().AddDays(30).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
                    var reply = (await w.Owner.Patches($"invites/{id}/", $$"""{"expires_at":"{{end}}"}""")).Is(200);
                    Assert.Equal(end, reply["expires_at"]);
                },
                writes: "invite.created invite.updated"
            ),
            Row(
                "who joins by an invite keeps its metadata",
                "W18.16",
                async w =>
                {
                    var secret = await w.Owner.HandsOut("ann", """ "metadata":{"team":"blue","n":1.5} """);
                    await w.Accepts(secret, "ann");
                    var member = (await w.Owner.Gets("members/?email=ann@here")).Json.GetProperty("results")[0];
                    Assert.Equal("""{"team":"blue","n":1.5}""", member.GetProperty("metadata").GetRawText());
                },
                mails: "olga",
                writes: "invite.created invite.link_revealed invite.accepted member.joined"
            ),
        ];

    private static IEnumerable<Scenario> Refusals =>
        [
            Row(
                "a member changes no invite, however broken the body",
                "W18.11",
                async w =>
                {
                    var max = await w.Member("max");
                    var id = await w.Owner.Invites("ann", Unmailed);
                    (await max.Patches($"invites/{id}/", "{")).Is(TooLow);
                },
                writes: "invite.created"
            ),
            Row(
                "nobody raises an invite above themselves, nor touches one that stands above them",
                "W18.12",
                async w =>
                {
                    var adam = await w.Admin("adam");
                    var ann = await w.Owner.Invites("ann", Unmailed);
                    var bea = await w.Owner.Invites("bea", Unmailed + ",\"level\":15");
                    (await adam.Patches($"invites/{ann}/", """{"level":15}""")).Is(AboveOneself);
                    (await adam.Patches($"invites/{bea}/", """{"level":1}""")).Is(AboveOneself);
                    (await adam.Patches($"invites/{bea}/", """{"first_name":"Bea"}""")).Is(AboveOneself);
                },
                writes: "invite.created invite.created"
            ),
            Row(
                "what has ended or expired is not changed",
                "W18.13",
                async w =>
                {
                    var ann = await w.Owner.Invites("ann", Unmailed);
                    await w.Runs(ann);
                    (await w.Owner.Patches($"invites/{ann}/", """{"first_name":"Ann"}""")).Is(_onlyPending);
                    (await w.Owner.Deletes($"invites/{ann}/")).Is(204);
                    (await w.Owner.Patches($"invites/{ann}/", """{"first_name":"Ann"}""")).Is(_onlyPending);
                    (await w.Owner.Patches($"invites/{Guid.Empty}/", """{"first_name":"Ann"}""")).Is(NoObject);
                },
                writes: "invite.created invite.revoked"
            ),
            Unchanged("a level that there is not", "W18.15", """{"level":9}""", NoChoice("9")),
            Unchanged("no level", "W18.15", """{"level":null}""", Null("level")),
            Unchanged("no first name", "W18.15", """{"first_name":null}""", Null("first_name")),
            Unchanged("a name with a link", "W18.15", """{"first_name":"http://x.example"}""", NoValue("first_name")),
            Unchanged("a message that is no text", "W18.15", """{"message":[]}""", NoText("message")),
            Unchanged("no end", "W18.14", """{"expires_at":null}""", Null("expires_at")),
            Unchanged("an end that is no time", "W18.14", """{"expires_at":"tomorrow"}""", _noTime),
            Unchanged("an end that is a number", "W18.14", """{"expires_at":12}""", _noTime),
            Unchanged("an end that is past", "W18.14", """{"expires_at":"2020-01-01T00:00:00Z"}""", _outOfRange),
            Unchanged("an end that is far", "W18.14", """{"expires_at":"2999-01-01T00:00:00Z"}""", _outOfRange),
            Unchanged(
                "metadata that is a list",
                "W18.16",
                """{"metadata":[]}""",
                Invalid("not_a_dict", "Expected a dictionary of items but got type \"list\".", "metadata")
            ),
            Unchanged("a language that we do not write", "W18.17", """{"locale":"tlh"}""", NoChoice("tlh", "locale")),
            Refused(
                "metadata has a bound",
                "W18.16",
                """{"target_email":"ann@here","metadata":{"a":"X"}}""".Replace(
                    "X",
                    new string('x', 8200),
                    StringComparison.Ordinal
                ),
                Invalid("max_length", "Ensure this field has no more than 8192 bytes.", "metadata")
            ),
            Refused(
                "an invite is created in no language that we do not write",
                "W18.17",
                """{"target_email":"ann@here","locale":"tlh"}""",
                NoChoice("tlh", "locale")
            ),
        ];

    private static IEnumerable<Scenario> Facts =>
        [
            Invited(
                "an invite is created with metadata and a language",
                "W18.16 W18.17 W18.18",
                Unmailed + ",\"metadata\":{\"k\":\"v\"},\"locale\":\"ja\"",
                Invite(mailed: "false", metadata: """{"k":"v"}""", locale: "\"ja\""),
                mails: ""
            ),
            Row(
                "an ended invite tells when, by whom, by which link, and for which other",
                "W18.19",
                async w =>
                {
                    var ann = await w.Owner.Invites("ann", Unmailed);
                    var joined = await w.Accepts(await w.Owner.Reveals(ann), "ann");
                    var accepted = (await w.Owner.Gets($"invites/{ann}/")).Is(200);
                    Assert.Equal(joined.Uuid, accepted["ended_by"]);
                    Assert.Equal("revealed", accepted["ended_link"]);
                    Assert.Equal(accepted["ended_at"], accepted["accepted_at"]);
                    var bea = await w.Owner.Invites("bea", Unmailed);
                    var newer = await w.Owner.Invites("bea", Unmailed);
                    Assert.Equal(newer, (await w.Owner.Gets($"invites/{bea}/")).Is(200)["replaced_by"]);
                    Assert.Equal(w.Owner.Uuid, (await w.Owner.Gets($"invites/{bea}/"))["ended_by"]);
                },
                mails: "olga",
                writes: "invite.created invite.link_revealed invite.accepted member.joined invite.created invite.created invite.replaced"
            ),
        ];

    private static Scenario Unchanged(string what, string covers, string json, Answer answer) =>
        Row(
            $"an invite is not changed to {what}",
            covers,
            async w =>
            {
                var id = await w.Owner.Invites("ann", Unmailed);
                (await w.Owner.Patches($"invites/{id}/", json)).Is(answer);
                (await w.Owner.Gets($"invites/{id}/")).Is(200, Invite(mailed: "false"));
            },
            writes: "invite.created"
        );
}
