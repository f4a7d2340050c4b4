using System.Security.Cryptography;

namespace Guestlist.WireTests.Tables;

/// <summary>What mail services and mail servers tell in their own words (docs/wire.md, W20.36 to W20.41).</summary>
public sealed class MailServices(Servers servers) : WireTable<MailServices>(servers), ITable
{
    public static IEnumerable<Scenario> Rows => [.. Folder, .. Vendors.Select(row => row with { On = Webhook.Intake })];

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
                    var before = await w.Owner.Delivery(carl);
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
                        await w.Owner.Delivery(ann),
                        StringComparison.Ordinal
                    );
                    Assert.Equal("complained Reported as abuse.", await w.Owner.Delivery(bob));
                    Assert.Equal(before, await w.Owner.Delivery(carl));
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
                    Assert.StartsWith(
                        "bounced smtp;550 5.1.1 ",
                        await w.Owner.Delivery(invite),
                        StringComparison.Ordinal
                    );
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
                    (await w.SendsAsSendGrid(json, other)).Is(Webhook.Unsigned);
                    (await w.SendsAsSendGrid(json, secondsAgo: 31 * 24 * 3600)).Is(Webhook.Unsigned);
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
        (await w.Anyone.Posts($"{path}?TOKEN={Webhook.Token}", json)).Is(NoCredentials);
        foreach (var token in (string[])[Webhook.Token[1..], Webhook.Token + "0", "x"])
        {
            (await w.Anyone.Posts($"{path}?token={token}", json)).Is(
                Webhook.Unproven("The token of this request is wrong.")
            );
        }
        Assert.DoesNotContain(w.Server.Log, line => line.Contains(Webhook.Token, StringComparison.Ordinal));
    }

    private static string Left(string messageId) => messageId[..messageId.IndexOf('@', StringComparison.Ordinal)];
}
