using System.Security.Cryptography;

namespace Guestlist.WireTests.Tables;

/// <summary>Who may tell us of mails, and in what form (docs/wire.md, W20.20 to W20.25).</summary>
public sealed class EventIntake(Servers servers) : WireTable<EventIntake>(servers), ITable
{
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
            .. ((IEnumerable<Scenario>)[.. Signatures, .. Fields]).Select(row => row with { On = Webhook.Intake }),
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
                    (await w.SendsWith(body + " ", right)).Is(Webhook.Unsigned);
                    (await w.SendsWith(body, With(right, 0, "msg_2"))).Is(Webhook.Unsigned);
                    (await w.SendsWith(body, With(right, 1, right[1].Item2 + "0"))).Is(Webhook.Unsigned);
                    (await w.SendsWith(body, With(right, 2, right[2].Item2[..^4]))).Is(Webhook.Unsigned);
                    (
                        await w.SendsWith(
                            body,
                            With(right, 2, right[2].Item2.Replace("v1,", "v2,", StringComparison.Ordinal))
                        )
                    ).Is(Webhook.Unsigned);
                    (await w.SendsWith(body, With(right, 2, "v1,"))).Is(Webhook.Unsigned);
                    (await w.SendsWith(body, With(right, 2, "v1,*"))).Is(Webhook.Unsigned);
                    (await w.SendsWith(body, Webhook.Signed(body, "msg_1", RandomNumberGenerator.GetBytes(32)))).Is(
                        Webhook.Unsigned
                    );
                    (await w.SendsWith(body, Webhook.Signed(body, "msg_1", []))).Is(Webhook.Unsigned);
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
                    var late = Webhook.Unproven("The timestamp of this request is more than 5 minutes off.");
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
                    Assert.DoesNotContain("bounced", await w.Owner.Delivery(invite), StringComparison.Ordinal);
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
                        ).Is(Webhook.Unsigned);
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

    private static (string, string)[] With((string, string)[] headers, int at, string value)
    {
        var changed = headers.ToArray();
        changed[at].Item2 = value;
        return changed;
    }
}
