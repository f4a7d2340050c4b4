namespace Guestlist.WireTests.Tables;

/// <summary>What a report about a mail does and does not do (docs/wire.md, W20.26 to W20.35).</summary>
public sealed class DeliveryEvents(Servers servers) : WireTable<DeliveryEvents>(servers), ITable
{
    private const string Words = "\"detail\":\"550 5.1.1 <ann@here>: User unknown\"";

    public static IEnumerable<Scenario> Rows =>
        ((IEnumerable<Scenario>)[.. Effects, .. Limits]).Select(row => row with { On = Webhook.Intake });

    private static IEnumerable<Scenario> Effects =>
        [
            Row(
                "a permanent bounce is told without addresses and keeps the address from being mailed again",
                "W20.28 W20.33",
                async w =>
                {
                    var (invite, mail) = await w.Owner.Mails("ann");
                    (await w.Sends(Webhook.Event("bounced", mail, $"\"recipient\":\"ANN@here\",{Words}"))).Is(
                        Webhook.Results("applied")
                    );
                    Assert.Equal("bounced 550 5.1.1 <(address)>: User unknown", await w.Owner.Delivery(invite));
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole(Suppressing.Entry("hard_bounce", "ann")));
                    var told = (await w.Owner.Gets($"activity/?subject={invite}&action=invite.bounced")).Is(200);
                    var entry = told.Json.GetProperty("results")[0];
                    Assert.Equal("550 5.1.1 <(address)>: User unknown", entry.GetProperty("detail").GetString());
                    Assert.Equal("system", entry.GetProperty("actor").GetProperty("type").GetString());
                    var last = (await w.Owner.Gets($"invites/{invite}/activity/")).Is(200).Json.GetProperty("results")[
                        0
                    ];
                    Assert.Equal(
                        "The mail came back: 550 5.1.1 <(address)>: User unknown",
                        last.GetProperty("words").GetString()
                    );
                    (await w.Owner.Gets($"invites/{invite}/")).Is(200, Invite());
                    await w.Owner.Invites("ann");
                    await Suppressing.Mailed(w, "bob");
                },
                mails: "ann bob",
                writes: "invite.created invite.bounced suppression.added invite.created invite.replaced invite.created"
            ),
            Row(
                "a bounce that is not permanent and a delay are words and nothing more",
                "W20.29 W20.33",
                async w =>
                {
                    var (ann, annsMail) = await w.Owner.Mails("ann");
                    var (bob, bobsMail) = await w.Owner.Mails("bob");
                    (
                        await w.Sends(
                            $"[{Webhook.Event("bounced", annsMail, $"\"permanent\":false,{Words}")},{Webhook.Event("deferred", bobsMail)}]"
                        )
                    ).Is(Webhook.Results("applied", "applied"));
                    Assert.Equal("deferred 550 5.1.1 <(address)>: User unknown", await w.Owner.Delivery(ann));
                    Assert.Equal(
                        "deferred The recipient's mail server has not taken it yet.",
                        await w.Owner.Delivery(bob)
                    );
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                },
                mails: "ann bob",
                writes: "invite.created invite.created invite.deferred invite.deferred"
            ),
            Row(
                "a complaint keeps the organization from mailing the person, and no other",
                "W20.30 W20.33 W20.34",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var (theirs, _) = await stan.Mails("ann");
                    var before = await stan.Delivery(theirs);
                    var (ours, mail) = await w.Owner.Mails("ann");
                    (await w.Sends(Webhook.Event("complained", mail))).Is(Webhook.Results("applied"));
                    Assert.Equal(
                        "complained The recipient reported the mail as unwanted.",
                        await w.Owner.Delivery(ours)
                    );
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole(Suppressing.Entry("complaint", "ann")));
                    Assert.Equal(before, await stan.Delivery(theirs));
                    (await stan.Gets("suppressions/")).Is(200, Whole());
                    await stan.Mails("ann");
                    var id = (await w.Owner.Gets("suppressions/"))
                        .Json.GetProperty("results")[0]
                        .GetProperty("id")
                        .GetString();
                    (await w.Owner.Deletes($"suppressions/{id}/")).Is(204);
                },
                mails: "ann ann ann",
                writes: "invite.created invite.complained suppression.added suppression.lifted"
            ),
            Row(
                "a delivery is told and changes no state, and a bounce stays the last word",
                "W20.31 W20.32 W20.33",
                async w =>
                {
                    var (invite, mail) = await w.Owner.Mails("ann");
                    var before = await w.Owner.Delivery(invite);
                    (await w.Sends(Webhook.Event("delivered", mail))).Is(Webhook.Results("applied"));
                    Assert.Equal(before, await w.Owner.Delivery(invite));
                    (await w.Sends(Webhook.Event("bounced", mail))).Is(Webhook.Results("applied"));
                    (await w.Sends(Webhook.Event("deferred", mail))).Is(Webhook.Results("settled"));
                    (await w.Sends(Webhook.Event("delivered", mail))).Is(Webhook.Results("duplicate"));
                    (await w.Sends(Webhook.Event("complained", mail))).Is(Webhook.Results("applied"));
                    Assert.Equal("bounced Mail to this address came back for good.", await w.Owner.Delivery(invite));
                },
                mails: "ann",
                writes: "invite.created invite.delivered invite.bounced suppression.added invite.complained suppression.added"
            ),
        ];

    private static IEnumerable<Scenario> Limits =>
        [
            Row(
                "the same request and the same news count once",
                "W20.27",
                async w =>
                {
                    var (_, mail) = await w.Owner.Mails("ann");
                    var (_, other) = await w.Owner.Mails("bob");
                    var json = $"[{Webhook.Event("deferred", mail)},{Webhook.Event("deferred", other)}]";
                    var id = RandomName.With("msg_");
                    (await w.Sends(json, id)).Is(Webhook.Results("applied", "applied"));
                    (await w.Sends(json, id)).Is(Webhook.Results("duplicate", "duplicate"));
                    (await w.Sends(json)).Is(Webhook.Results("duplicate", "duplicate"));
                    (await w.Sends($"[{Webhook.Event("bounced", mail)},{Webhook.Event("bounced", other)}]", id)).Is(
                        Webhook.Results("duplicate", "duplicate")
                    );
                },
                mails: "ann bob",
                writes: "invite.created invite.created invite.deferred invite.deferred"
            ),
            Row(
                "a mail that is not ours, was not sent or went to somebody else is ignored",
                "W20.26 W20.34",
                async w =>
                {
                    var (invite, mail) = await w.Owner.Mails("ann");
                    var unsent = (await w.Owner.Invites("bob", Unmailed)).Replace("-", "", StringComparison.Ordinal);
                    var host = mail[(mail.IndexOf('@', StringComparison.Ordinal) + 1)..];
                    var left = mail[..mail.IndexOf('@', StringComparison.Ordinal)];
                    var before = await w.Owner.Delivery(invite);
                    foreach (var type in (string[])["bounced", "complained", "deferred", "delivered"])
                    {
                        (
                            await w.Sends(
                                "["
                                    + string.Join(
                                        ',',
                                        Webhook.Event(type, $"4711@{host}"),
                                        Webhook.Event(type, $"invite.{unsent}.1@{host}"),
                                        Webhook.Event(type, $"{left}7@{host}"),
                                        Webhook.Event(type, $"invite.{w.Owner.Organization}.1@{host}"),
                                        Webhook.Event(type, mail, "\"recipient\":\"carl@here\""),
                                        Webhook.Event(type, mail, "\"recipient\":\"ann@here, carl@here\"")
                                    )
                                    + "]"
                            )
                        ).Is(Webhook.Results("unknown", "unknown", "unknown", "unknown", "recipient", "recipient"));
                    }
                    Assert.Equal(before, await w.Owner.Delivery(invite));
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                },
                mails: "ann",
                writes: "invite.created invite.created"
            ),
            Row(
                "an invite that has ended stays ended as it was, and a complaint about it counts",
                "W20.26 W20.35",
                async w =>
                {
                    var (invite, mail) = await w.Owner.Mails("ann");
                    (await w.Owner.Deletes($"invites/{invite}/")).Is(204);
                    var before = await w.Owner.Delivery(invite);
                    (
                        await w.Sends(
                            $"[{Webhook.Event("bounced", mail)},{Webhook.Event("deferred", mail)},{Webhook.Event("delivered", mail)}]"
                        )
                    ).Is(Webhook.Results("ended", "ended", "ended"));
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                    (await w.Sends(Webhook.Event("complained", mail))).Is(Webhook.Results("applied"));
                    Assert.Equal(before, await w.Owner.Delivery(invite));
                    (await w.Owner.Gets($"invites/{invite}/")).Is(200, Invite(status: "revoked"));
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole(Suppressing.Entry("complaint", "ann")));
                },
                mails: "ann",
                writes: "invite.created invite.revoked invite.complained suppression.added"
            ),
            Row(
                "news of an older sending is ignored",
                "W20.26",
                async w =>
                {
                    var (invite, mail) = await w.Owner.Mails("ann");
                    Assert.Equal(1, await w.Change($"update invites set generation = 2 where id = '{invite}'"));
                    var before = await w.Owner.Delivery(invite);
                    (await w.Sends($"[{Webhook.Event("bounced", mail)},{Webhook.Event("complained", mail)}]")).Is(
                        Webhook.Results("outdated", "outdated")
                    );
                    Assert.Equal(before, await w.Owner.Delivery(invite));
                    (await w.Owner.Gets("suppressions/")).Is(200, Whole());
                },
                mails: "ann",
                writes: "invite.created"
            ),
        ];
}
