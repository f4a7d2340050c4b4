using System.Security.Cryptography;

namespace Guestlist.WireTests.Tables;

/// <summary>Who may tell us of mails, and in what form (docs/wire.md, W20.20 to W20.25 and W20.36 to W20.40).</summary>
public sealed class EventIntake(Servers servers) : WireTable<EventIntake>(servers), ITable
{
    private static readonly Answer _unsigned = Unproven("The signature of this request is wrong.");
    private static readonly string[] Routes = ["", "postmark/", "ses/", "sendgrid/"];

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "without a secret there is no such route",
                "W20.20",
                async w =>
                {
                    foreach (var route in Routes)
                    {
                        (await w.Anyone.Posts($"/api/delivery_events/{route}", "{}")).Is(NoRoute).HasNo("Allow");
                        (await w.Owner.Gets($"/api/delivery_events/{route}?token=x")).Is(NoRoute);
                    }
                }
            ),
            .. Folder,
            .. ((IEnumerable<Scenario>)[.. Signatures, .. Fields, .. Vendors]).Select(row =>
                row with
                {
                    On = Webhook.Intake,
                }
            ),
        ];

    private static IEnumerable<Scenario> Signatures =>
        [
            Row(
                "a request that is not signed is not taken, whoever else it is from",
                "W20.21",
                async w =>
                {
                    (await w.Sends("[]")).Is(Webhook.Results());
                    var headers = Webhook.Signed("{}", "msg_1", Webhook.Secret);
                    for (var missing = 0; missing < headers.Length; missing++)
                        (await w.SendsWith("{}", [.. headers.Where((_, at) => at != missing)])).Is(NoCredentials);
                    (await w.Owner.Posts("/api/delivery_events/", "{}")).Is(NoCredentials);
                    (await w.Owner.ByCookie.Posts("/api/delivery_events/", "{}")).Is(NoCredentials);
                    (await w.Owner.Posts($"/api/delivery_events/?token={Webhook.Token}", "{}")).Is(NoCredentials);
                    (await w.Anyone.Gets("/api/delivery_events/")).Is(NoMethod("GET")).Has("Allow", "POST, OPTIONS");
                }
            ),
            Row(
                "a signature that is wrong in any part is none",
                "W20.22",
                async w =>
                {
                    var body = Webhook.Event("bounced", "4711@x");
                    var right = Webhook.Signed(body, "msg_1", Webhook.Secret);
                    (await w.SendsWith(body, right)).Is(Webhook.Results("unknown"));
                    (await w.SendsWith(body + " ", right)).Is(_unsigned);
                    (await w.SendsWith(body, With(right, 0, "msg_2"))).Is(_unsigned);
                    (await w.SendsWith(body, With(right, 1, right[1].Item2 + "0"))).Is(_unsigned);
                    (await w.SendsWith(body, With(right, 2, right[2].Item2[..^4]))).Is(_unsigned);
                    (
                        await w.SendsWith(
                            body,
                            With(right, 2, right[2].Item2.Replace("v1,", "v2,", StringComparison.Ordinal))
                        )
                    ).Is(_unsigned);
                    (await w.SendsWith(body, With(right, 2, "v1,"))).Is(_unsigned);
                    (await w.SendsWith(body, With(right, 2, "v1,*"))).Is(_unsigned);
                    (await w.SendsWith(body, Webhook.Signed(body, "msg_1", RandomNumberGenerator.GetBytes(32)))).Is(
                        _unsigned
                    );
                    (await w.SendsWith(body, Webhook.Signed(body, "msg_1", []))).Is(_unsigned);
                }
            ),
            Row(
                "either secret signs, and one good signature among others is enough",
                "W20.22",
                async w =>
                {
                    var body = Webhook.Event("bounced", "4711@x");
                    (await w.SendsWith(body, Webhook.Signed(body, "msg_1", Webhook.NextSecret))).Is(
                        Webhook.Results("unknown")
                    );
                    var right = Webhook.Signed(body, "msg_1", Webhook.Secret);
                    (await w.SendsWith(body, With(right, 2, $"v1a,x v1,AAAA {right[2].Item2} v1,*"))).Is(
                        Webhook.Results("unknown")
                    );
                }
            ),
            Row(
                "a request of five minutes ago or ahead is taken, and an older or later one is not",
                "W20.23",
                async w =>
                {
                    var body = Webhook.Event("bounced", "4711@x");
                    var late = Unproven("The timestamp of this request is more than 5 minutes off.");
                    (await w.Sends(body, "msg_1", 290)).Is(Webhook.Results("unknown"));
                    (await w.Sends(body, "msg_1", -290)).Is(Webhook.Results("unknown"));
                    (await w.Sends(body, "msg_1", 302)).Is(late);
                    (await w.Sends(body, "msg_1", -310)).Is(late);
                    foreach (var time in (string[])["soon", "-1", "99999999999999999999", "1e9"])
                    {
                        var signature = Webhook.Sign(body, "msg_1", time, Webhook.Secret);
                        (
                            await w.SendsWith(
                                body,
                                ("webhook-id", "msg_1"),
                                ("webhook-timestamp", time),
                                ("webhook-signature", signature)
                            )
                        ).Is(late);
                    }
                }
            ),
        ];

    private static IEnumerable<Scenario> Fields =>
        [
            Row(
                "an event has a type and a Message-ID, and the first wrong field is told",
                "W20.24",
                async w =>
                {
                    (await w.Sends("""{"message_id":"<x@y>"}""")).Is(Required("type"));
                    (await w.Sends("""{"type":"","message_id":"<x@y>"}""")).Is(Blank("type"));
                    (await w.Sends(Webhook.Event("opened", "x@y"))).Is(NoChoice("opened", "type"));
                    (await w.Sends("""{"type":"bounced"}""")).Is(Required("message_id"));
                    (await w.Sends("""{"type":"bounced","message_id":[]}""")).Is(NoText("message_id"));
                    (await w.Sends(Webhook.Event("bounced", new string('x', 999)))).Is(TooLong(998, "message_id"));
                    (await w.Sends(Webhook.Event("bounced", "x@y", "\"recipient\":{}"))).Is(NoText("recipient"));
                    (await w.Sends(Webhook.Event("bounced", "x@y", "\"permanent\":\"so\""))).Is(NoBoolean("permanent"));
                    (await w.Sends(Webhook.Event("bounced", "x@y", $"\"detail\":\"{new string('x', 2001)}\""))).Is(
                        TooLong(2000, "detail")
                    );
                    (await w.Sends(Webhook.Event("bounced", "x@y", "\"at\":\"soon\""))).Is(
                        Invalid("invalid_input", "Enter a valid date and time in ISO 8601.", "at")
                    );
                    (
                        await w.Sends(
                            Webhook.Event(
                                "bounced",
                                "x@y",
                                "\"recipient\":null,\"permanent\":null,\"detail\":null,\"at\":null,\"more\":1"
                            )
                        )
                    ).Is(Webhook.Results("unknown"));
                    (await w.Sends(Webhook.Event("bounced", "x@y", "\"at\":\"2026-03-02T12:00:07.5+01:00\""))).Is(
                        Webhook.Results("unknown")
                    );
                }
            ),
            Row(
                "a list has at most a hundred events, and a wrong one stops them all",
                "W20.24 W20.25",
                async w =>
                {
                    var (invite, mail) = await w.Owner.Mails("ann");
                    var good = Webhook.Event("bounced", mail);
                    (await w.Sends("[]")).Is(Webhook.Results());
                    (await w.Sends($"[{good},{{}}]")).Is(Required("1__type"));
                    (await w.Sends($"[{good},7]")).Is(
                        Invalid("invalid_input", "Invalid data. Expected a dictionary, but got int.", "1")
                    );
                    (await w.Sends($"[{string.Join(',', Enumerable.Repeat(good, 101))}]")).Is(
                        Invalid("max_length", "Ensure this field has no more than 100 elements.")
                    );
                    Assert.DoesNotContain("bounced", await w.Delivery(invite), StringComparison.Ordinal);
                    var many = Enumerable.Repeat(Webhook.Event("bounced", "4711@x"), 100);
                    (await w.Sends($"[{string.Join(',', many)}]")).Is(
                        Webhook.Results([.. Enumerable.Repeat("unknown", 100)])
                    );
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "what is no JSON of events is refused once it is proved to come from a sender",
                "W20.25",
                async w =>
                {
                    foreach (var json in (string[])["", "{", "\"\\ud800\"", new string('[', 100)])
                    {
                        (
                            await w.SendsWith(
                                json,
                                ("webhook-id", "1"),
                                ("webhook-timestamp", "1"),
                                ("webhook-signature", "v1,")
                            )
                        ).Is(_unsigned);
                    }
                    (await w.Sends("{")).Is(Unparsable);
                    (await w.Sends("\"\\ud800\"")).Is(Unparsable);
                    (await w.Sends(new string('[', 100))).Is(Unparsable);
                    (await w.Sends("7")).Is(
                        Invalid("invalid_input", "Invalid data. Expected a dictionary, but got int.")
                    );
                    (await w.Sends(new string(' ', 1024 * 1024 + 1))).Is(413);
                }
            ),
        ];

    private static IEnumerable<Scenario> Folder =>
        [
            RowAlone(
                "reports come as mails into a folder too",
                "W20.41",
                settings => settings.Set("Guestlist__Mail__Bounces", "bounces"),
                async w =>
                {
                    using var maildir = new Maildir(Path.Combine(w.Server.Folder, "bounces"));
                    var (ann, annsMail) = await w.Owner.Mails("ann");
                    var (bob, bobsMail) = await w.Owner.Mails("bob");
                    var (carl, carlsMail) = await w.Owner.Mails("carl");
                    var before = await w.Delivery(carl);
                    maildir.Deliver(Bounces.Postfix(annsMail, w.Fill("ann@here")));
                    maildir.Deliver(Bounces.Complaint(bobsMail));
                    maildir.Deliver(Bounces.Gmail(carlsMail, w.Fill("dan@here")));
                    maildir.Deliver("Subject: Hello\n\n");
                    await Deadline.Until(() =>
                        maildir.Current.Count == 4
                        && maildir.Current.All(name => name.EndsWith(":2,S", StringComparison.Ordinal))
                    );
                    Assert.StartsWith(
                        "bounced 550 5.1.1 <(address)>:",
                        await w.Delivery(ann),
                        StringComparison.Ordinal
                    );
                    Assert.Equal("complained Reported as abuse.", await w.Delivery(bob));
                    Assert.Equal(before, await w.Delivery(carl));
                    var listed = (await w.Owner.Gets("suppressions/")).Is(200).Json.GetProperty("results");
                    Assert.Equal(2, listed.GetArrayLength());
                    Assert.DoesNotContain(w.Server.Log, line => line.Contains(w.Domain, StringComparison.Ordinal));
                    // Two reports in one round, in the order of a folder: there is none.
                    Assert.Equal(2, (await w.Entries()).Count(action => action == "suppression.added"));
                },
                mails: "ann bob carl"
            ) with
            {
                LeavesNothing = true,
            },
        ];

    private static IEnumerable<Scenario> Vendors =>
        [
            Row(
                "postmark, with the token in its address",
                "W20.36 W20.37",
                async w =>
                {
                    var (invite, mail) = await w.Owner.Mails("ann");
                    var json = VendorEvents.PostmarkBounce(Left(mail), "ann@here");
                    await NeedsTheToken(w, "postmark", json);
                    (await w.Anyone.Posts($"/api/delivery_events/postmark/?token={Webhook.Token}", json)).Is(
                        Webhook.Results("applied")
                    );
                    (await w.Anyone.Posts($"/api/delivery_events/postmark/?token={Webhook.Token}", json)).Is(
                        Webhook.Results("duplicate")
                    );
                    Assert.StartsWith("bounced smtp;550 5.1.1 ", await w.Delivery(invite), StringComparison.Ordinal);
                },
                mails: "ann",
                writes: "invite.created invite.bounced suppression.added"
            ),
            Row(
                "amazon ses by sns, which calls everything text",
                "W20.36 W20.38",
                async w =>
                {
                    var (_, mail) = await w.Owner.Mails("ann");
                    var path = $"/api/delivery_events/ses/?token={Webhook.Token}";
                    var json = VendorEvents.Sns(VendorEvents.SesComplaint(mail, w.Fill("ann@here")));
                    await NeedsTheToken(w, "ses", json);
                    (await w.Anyone.Posts(path, Body.Text(json, "text/plain; charset=UTF-8"))).Is(
                        Webhook.Results("applied")
                    );
                    (await w.Anyone.Posts(path, Body.Text(VendorEvents.Sns("Validated."), "text/plain"))).Is(
                        Webhook.Results("type")
                    );
                },
                mails: "ann",
                writes: "invite.created invite.complained suppression.added"
            ),
            Row(
                "an address that amazon wants opened is opened by nobody but the operator",
                "W20.38",
                async w =>
                {
                    var path = $"/api/delivery_events/ses/?token={Webhook.Token}";
                    var url =
                        $"https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token={new string('2', 60)}";
                    (
                        await w.Anyone.Posts(path, $$"""{"Type":"SubscriptionConfirmation","SubscribeURL":"{{url}}"}""")
                    ).Is(Webhook.Results());
                    (
                        await w.Anyone.Posts(
                            path,
                            """{"Type":"SubscriptionConfirmation","SubscribeURL":"https://evil.example/"}"""
                        )
                    ).Is(Webhook.Results());
                    var status = (await w.Server.Run("mail", "status")).OrThrow("mail status").Output;
                    Assert.Contains($"opened once: {url}\n", status, StringComparison.Ordinal);
                    Assert.DoesNotContain(w.Server.Log, line => line.Contains("Token=", StringComparison.Ordinal));
                }
            ),
            Row(
                "sendgrid, signed with its key",
                "W20.39",
                async w =>
                {
                    var (_, mail) = await w.Owner.Mails("ann");
                    var json = VendorEvents.SendGrid(Left(mail), "ann@here");
                    using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
                    (await w.Anyone.Posts("/api/delivery_events/sendgrid/", json)).Is(NoCredentials);
                    (await w.SendsAsSendGrid(json, other)).Is(_unsigned);
                    (await w.SendsAsSendGrid(json, secondsAgo: 31 * 24 * 3600)).Is(_unsigned);
                    (await w.SendsAsSendGrid(json, secondsAgo: 24 * 3600)).Is(
                        Webhook.Results("applied", "type", "applied")
                    );
                    (await w.SendsAsSendGrid(json)).Is(Webhook.Results("duplicate", "type", "duplicate"));
                },
                mails: "ann",
                writes: "invite.created invite.bounced suppression.added invite.complained suppression.added"
            ),
            Row(
                "a body of another sender is refused",
                "W20.40",
                async w =>
                {
                    var no = BadRequest(400, "parse_error", "The body is no event of this sender.");
                    foreach (var vendor in (string[])["postmark", "ses"])
                    {
                        var path = $"/api/delivery_events/{vendor}/?token={Webhook.Token}";
                        (await w.Anyone.Posts(path, "{}")).Is(no);
                        (await w.Anyone.Posts(path, "[]")).Is(no);
                        (await w.Anyone.Posts(path, "{")).Is(Unparsable);
                    }
                    (await w.SendsAsSendGrid("{}")).Is(no);
                    (await w.SendsAsSendGrid("[]")).Is(Webhook.Results());
                }
            ),
        ];

    private static async Task NeedsTheToken(World w, string vendor, string json)
    {
        var path = $"/api/delivery_events/{vendor}/";
        (await w.Anyone.Posts(path, json)).Is(NoCredentials);
        (await w.Owner.Posts(path, json)).Is(NoCredentials);
        foreach (var token in (string[])[Webhook.Token[1..], Webhook.Token + "0", "x"])
        {
            (await w.Anyone.Posts($"{path}?token={token}", json)).Is(Unproven("The token of this request is wrong."));
        }
        Assert.DoesNotContain(w.Server.Log, line => line.Contains(Webhook.Token, StringComparison.Ordinal));
    }

    private static (string, string)[] With((string, string)[] headers, int at, string value)
    {
        var changed = headers.ToArray();
        changed[at].Item2 = value;
        return changed;
    }

    private static Answer Unproven(string detail) =>
        Error(401, "authentication_error", "authentication_failed", detail);

    private static string Left(string messageId) => messageId[..messageId.IndexOf('@', StringComparison.Ordinal)];
}
