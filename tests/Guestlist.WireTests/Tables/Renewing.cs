namespace Guestlist.WireTests.Tables;

/// <summary>Expiry, and life after it (docs/wire.md, section 19).</summary>
public sealed class Renewing(Servers servers) : WireTable<Renewing>(servers), ITable
{
    private static readonly Answer _tooSoon = Error(
        429,
        "throttled_error",
        "resent_too_soon",
        "This invite was mailed less than a minute ago. Expected available in «int» seconds."
    );

    private static readonly Answer _stillOpen = Invalid(
        "invite_open",
        "This invite has not expired. Your link still works."
    );

    private static readonly Answer _expired = Invalid(
        "expired",
        "This invite has expired. Please ask your admin for a new one."
    );

    public static IEnumerable<Scenario> Rows => [.. Lifetimes, .. Asking, .. Resending, .. Several];

    private static IEnumerable<Scenario> Lifetimes =>
        [
            Row(
                "an invite lives as long as it says, else as its organization says, else a week",
                "W19.1 W19.2",
                async w =>
                {
                    await Lives(w, "", TimeSpan.FromDays(7));
                    await Lives(w, ",\"lifetime\":3600", TimeSpan.FromHours(1));
                    var organization = (await w.Owner.Patches("", """{"invite_lifetime":7776000}""")).Is(200).Json;
                    Assert.Equal(7_776_000, organization.GetProperty("invite_lifetime").GetInt32());
                    await Lives(w, "", TimeSpan.FromDays(90));
                    await Lives(w, ",\"lifetime\":null", TimeSpan.FromDays(90));
                    await Lives(w, ",\"lifetime\":\"7200\"", TimeSpan.FromHours(2));
                    (await w.Owner.Patches("", """{"invite_lifetime":null}""")).Is(200);
                    await Lives(w, "", TimeSpan.FromDays(7));
                },
                writes: "invite.created invite.created invite.replaced organization.updated invite.created invite.replaced invite.created invite.replaced invite.created invite.replaced organization.updated invite.created invite.replaced"
            ),
            NoLifetime("3599", "min_value", "Ensure this value is greater than or equal to 3600."),
            NoLifetime("7776001", "max_value", "Ensure this value is less than or equal to 7776000."),
            NoLifetime("\"soon\"", "invalid_input", "A valid integer is required."),
            NoLifetime("true", "invalid_input", "A valid integer is required."),
            Row(
                "an organization's lifetime has the same bounds",
                "W19.2",
                async w =>
                    (await w.Owner.Patches("", """{"invite_lifetime":60}""")).Is(
                        Invalid("min_value", "Ensure this value is greater than or equal to 3600.", "invite_lifetime")
                    )
            ),
            Row(
                "an expiry is announced, once",
                "W19.3",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    await w.Runs(id);
                    await Deadline.Until(
                        async () => (await History(w, id)).Contains("invite.expired"),
                        what: "the expiry is announced"
                    );
                    Assert.Single(await History(w, id), action => action == "invite.expired");
                },
                writes: "invite.created"
            ),
        ];

    private static IEnumerable<Scenario> Asking =>
        [
            Row(
                "the invitee of an expired invite asks for a new link, and the inviter hears of it once",
                "W19.4 W19.5",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    await w.Runs(id);
                    (await w.Anyone.Posts($"/api/signup/{secret}/renewal/")).Is(204, "");
                    (await w.Anyone.Posts($"/api/signup/{secret}/renewal/")).Is(204, "");
                    (await w.Owner.Gets($"invites/{id}/")).Is(
                        200,
                        Invite(mailed: "false", status: "expired", renewal: "\"«time»\"")
                    );
                    var mail = (await w.Server.Mail.WaitFor(w.Fill("olga@here")))[^1];
                    Assert.Contains(id, mail.Text, StringComparison.Ordinal);
                    Assert.DoesNotContain(secret, mail.Message.ToString(), StringComparison.Ordinal);
                },
                mails: "olga",
                writes: "invite.created invite.link_revealed invite.renewal_asked"
            ),
            Row(
                "after a day the invitee may ask again",
                "W19.5",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    await w.Runs(id);
                    (await w.Anyone.Posts($"/api/signup/{secret}/renewal/")).Is(204);
                    await w.WaitsADay(id);
                    (await w.Anyone.Posts($"/api/signup/{secret}/renewal")).Is(204);
                },
                mails: "olga olga",
                writes: "invite.created invite.link_revealed invite.renewal_asked invite.renewal_asked"
            ),
            Row(
                "who has a link that works, or none, asks for nothing",
                "W19.5",
                async w =>
                {
                    var secret = await w.Owner.HandsOut("ann");
                    (await w.Anyone.Posts($"/api/signup/{secret}/renewal/")).Is(_stillOpen);
                    (await w.Anyone.Posts("/api/signup/nothing/renewal/")).Is(UnknownSecret);
                },
                writes: "invite.created invite.link_revealed"
            ),
            Row(
                "when the inviter is gone the admins hear of it",
                "W19.6",
                async w =>
                {
                    var adam = await w.Admin("adam");
                    var max = await w.Member("max");
                    var id = await max.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    await w.Runs(id);
                    await w.HearsOfTheCast();
                    (await w.Owner.Deletes($"members/{max.Uuid}/")).Is(204);
                    (await w.Anyone.Posts($"/api/signup/{secret}/renewal/")).Is(204);
                },
                mails: "adam olga",
                writes: "invite.created invite.link_revealed member.removed invite.held invite.renewal_asked"
            ),
        ];

    private static IEnumerable<Scenario> Resending =>
        [
            Row(
                "resending renews the life, mails a new secret and kills those mailed before",
                "W19.7 W19.17",
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    var first = await w.Secret("ann");
                    var revealed = await w.Owner.Reveals(id);
                    await w.Runs(id);
                    (await w.Anyone.Gets($"/api/signup/{first}/")).Is(_expired);
                    (await w.Anyone.Posts($"/api/signup/{first}/renewal/")).Is(204);
                    await w.Server.Mail.WaitFor(w.Fill("olga@here"));
                    (await w.Owner.Posts($"invites/{id}/resend/")).Is(200, Invite(id: id));
                    var second = await w.Secret("ann", mails: 2);
                    Assert.NotEqual(first, second);
                    (await w.Anyone.Gets($"/api/signup/{first}/")).Is(UnknownSecret);
                    (await w.Anyone.Gets($"/api/signup/{second}/")).Is(200);
                    (await w.Anyone.Gets($"/api/signup/{revealed}/")).Is(200);
                },
                mails: "ann ann olga",
                writes: "invite.created invite.link_revealed invite.renewal_asked invite.resent"
            ),
            Row(
                "the same mail never goes twice: each resend has its own Message-ID",
                "W19.7",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    (await w.Owner.Posts($"invites/{id}/resend/", "{}")).Is(200, Invite(id: id));
                    await w.Secret("ann");
                    await w.WaitsAMinute(id);
                    (await w.Owner.Posts($"invites/{id}/resend")).Is(200);
                    await w.Secret("ann", mails: 2);
                    var mails = await w.Server.Mail.For(w.Fill("ann@here"));
                    Assert.Equal(2, mails.Select(mail => mail.MessageId).Distinct(StringComparer.Ordinal).Count());
                },
                mails: "ann ann",
                writes: "invite.created invite.resent invite.resent"
            ),
            Row(
                "an invite is renewed without a mail, and every link of it works again",
                "W19.8 W19.17",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    await w.Runs(id);
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(_expired);
                    (await w.Owner.Posts($"invites/{id}/resend/", """{"send_email":false}""")).Is(
                        200,
                        Invite(id: id, mailed: "false")
                    );
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(200);
                    var entry = (await w.Owner.Gets($"invites/{id}/activity/?limit=1")).Json.GetProperty("results")[0];
                    Assert.Equal("Olga renewed it without mail.", entry.GetProperty("words").GetString());
                },
                writes: "invite.created invite.link_revealed invite.resent"
            ),
            Row(
                "members resend nothing, and admins nothing above themselves",
                "W19.9",
                async w =>
                {
                    var max = await w.Member("max");
                    var adam = await w.Admin("adam");
                    var id = await w.Owner.Invites("ann", Unmailed + ",\"level\":15");
                    (await max.Posts($"invites/{id}/resend/", "{")).Is(TooLow);
                    (await max.Posts("invites/resends/", "{")).Is(TooLow);
                    (await adam.Posts($"invites/{id}/resend/")).Is(AboveOneself);
                },
                writes: "invite.created"
            ),
            Row(
                "an invite that was mailed a moment ago is not mailed again",
                "W19.10",
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    var refused = (await w.Owner.Posts($"invites/{id}/resend/")).Is(_tooSoon);
                    Assert.InRange(int.Parse(refused.Headers["Retry-After"]!), 50, 60);
                    (await w.Owner.Posts($"invites/{id}/resend/", """{"send_email":false}""")).Is(200);
                },
                mails: "ann",
                writes: "invite.created invite.resent"
            ),
            Row(
                "what has ended is not resent",
                "W19.11",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    (await w.Owner.Deletes($"invites/{id}/")).Is(204);
                    (await w.Owner.Posts($"invites/{id}/resend/")).Is(
                        Invalid("invite_ended", "This invite was revoked. Create a new one.")
                    );
                    (await w.Owner.Posts($"invites/{Guid.Empty}/resend/")).Is(NoObject);
                },
                writes: "invite.created invite.revoked"
            ),
            RowAlone(
                "resending spends the budget of mails",
                "W19.12",
                settings => settings.Set("Guestlist__Budgets__MailsPerAddress", "2"),
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    for (var mail = 1; mail <= 2; mail++)
                    {
                        (await w.Owner.Posts($"invites/{id}/resend/")).Is(200);
                        await w.WaitsAMinute(id);
                    }
                    (await w.Owner.Posts($"invites/{id}/resend/")).Is(
                        Error(
                            429,
                            "throttled_error",
                            "budget_exceeded",
                            "The organization's daily budget of mails to this recipient is used up. Expected available in «int» seconds."
                        )
                    );
                    await w.Secret("ann");
                },
                writes: "invite.created invite.resent invite.resent",
                mails: "ann"
            ) with
            {
                LeavesNoMail = true,
            },
            Row(
                "a resend repeated under its Idempotency-Key happens once",
                "W19.13",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var first = await w.Owner.Posts($"invites/{id}/resend/", "{}", ("Idempotency-Key", "once"));
                    var again = await w.Owner.Posts($"invites/{id}/resend/", "{}", ("Idempotency-Key", "once"));
                    first.Is(200, Invite(id: id));
                    again.Is(200, first.Body).Has("Idempotency-Replayed", "true");
                },
                mails: "ann",
                writes: "invite.created invite.resent"
            ),
        ];

    private static IEnumerable<Scenario> Several =>
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
                            $$"""{"ids":["{{ann}}","{{bea}}","nonsense","{{ann}}"]}"""
                        )
                    ).Is(
                        200,
                        $$"""{"results":[{"id":"{{ann}}","result":"resent","expires_at":"«time»"},{"id":"{{bea}}","result":"refused","code":"invite_ended","detail":"This invite was revoked. Create a new one."},{"id":"{{Guid.Empty}}","result":"refused","code":"not_found","detail":"Not found."}]}"""
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

    private static async Task Lives(World w, string fields, TimeSpan expected)
    {
        var invite = (
            await w.Owner.Posts("invites/", $$"""{"target_email":"ann@here","send_email":false{{fields}}}""")
        ).Is(201);
        Assert.Equal(expected, DateTimeOffset.Parse(invite["expires_at"]) - DateTimeOffset.Parse(invite["created_at"]));
    }

    private static Scenario NoLifetime(string lifetime, string code, string detail) =>
        Refused(
            $"an invite does not live {lifetime} seconds",
            "W19.1",
            $$"""{"target_email":"ann@here","lifetime":{{lifetime}}}""",
            Invalid(code, detail, "lifetime")
        );

    private static Scenario NoSeveral(string json, Answer answer) =>
        Row(
            $"several are not resent by {json[..Math.Min(json.Length, 20)]}",
            "W19.16",
            async w => (await w.Owner.Posts("invites/resends/", json)).Is(answer)
        );

    private static async Task<IReadOnlyList<string>> History(World w, string id) =>
        [
            .. (await w.Owner.Gets($"invites/{id}/activity/"))
                .Is(200)
                .Json.GetProperty("results")
                .EnumerateArray()
                .Select(entry => entry.GetProperty("action").GetString()!),
        ];
}
