namespace Guestlist.WireTests.Tables;

/// <summary>Life after expiry (docs/wire.md, W19.4 to W19.13 and W19.17).</summary>
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

    public static IEnumerable<Scenario> Rows => [.. Asking, .. Resending];

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
            Row(
                "when the inviter could not give a new link the admins hear of it too",
                "W19.6",
                async w =>
                {
                    var max = await w.Member("max");
                    var id = await max.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    await w.Runs(id);
                    await w.HearsOfTheCast();
                    (await w.Anyone.Posts($"/api/signup/{secret}/renewal/")).Is(204);
                },
                mails: "max olga",
                writes: "invite.created invite.link_revealed invite.renewal_asked"
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
                        await w.Secret("ann", mail);
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
                },
                writes: "invite.created invite.resent invite.resent",
                mails: "ann ann"
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
}
