namespace Guestlist.WireTests.Tables;

/// <summary>What is mailed, and what is not (docs/wire.md, section 12).</summary>
public sealed class Mails(Servers servers) : WireTable<Mails>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "an invite's mail goes to the invitee, and answers go to the inviter",
                "W12.1 W12.2",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    var mail = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0];
                    Assert.Equal($"ann@{w.Domain}", Assert.Single(mail.Message.To.Mailboxes).Address);
                    Assert.Equal($"olga@{w.Domain}", Assert.Single(mail.Message.ReplyTo.Mailboxes).Address);
                    Assert.Equal("Guestlist", Assert.Single(mail.Message.From.Mailboxes).Name);
                    Assert.DoesNotContain(w.Domain, mail.Message.From.ToString(), StringComparison.Ordinal);
                    Assert.Empty(mail.Message.Cc.Concat(mail.Message.Bcc));
                    Assert.Equal("Olga invited you to join Olga Ltd on Guestlist", mail.Subject);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            RowAlone(
                "the sender that was set is that of mails in a folder too",
                "W12.1",
                settings =>
                {
                    settings.Set("Guestlist__Smtp__From", "door@invites.example");
                    settings.Set("Guestlist__Smtp__FromName", "The Door");
                },
                async w =>
                {
                    await w.Owner.Invites("ann");
                    var from = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0].Message.From.Mailboxes.Single();
                    Assert.Equal("The Door <door@invites.example>", $"{from.Name} <{from.Address}>");
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "both parts say who, where, how high, until when, and carry the same link and message",
                "W12.3",
                async w =>
                {
                    await w.Owner.Invites("ann", "\"level\":8,\"message\":\"See you on Monday & bring cake\"");
                    var mail = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0];
                    Assert.StartsWith(w.Fill("http://server/join/"), mail.JoinLink, StringComparison.Ordinal);
                    Assert.Matches("^[0-9A-Za-z]{43}$", mail.JoinSecret);
                    var year = (await w.Owner.Gets("invites/"))
                        .Json.GetProperty("results")[0]
                        .GetProperty("expires_at")
                        .GetDateTimeOffset()
                        .Year;
                    var html = System.Net.WebUtility.HtmlDecode(mail.Html);
                    foreach (var part in new List<string> { mail.Text, html })
                    {
                        foreach (
                            var word in new List<string>
                            {
                                "Olga",
                                "Olga Ltd",
                                "admin",
                                $"{year}",
                                "See you on Monday & bring cake",
                                mail.JoinLink!,
                            }
                        )
                        {
                            Assert.Contains(word, part, StringComparison.OrdinalIgnoreCase);
                        }
                    }
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "a message that looks like HTML or like a link is neither",
                "W12.3",
                async w =>
                {
                    await w.Owner.Invites("ann", "\"message\":\"Win at https://evil.example/x &amp; &#60;b&#62;\"");
                    var mail = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0];
                    Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
                    Assert.DoesNotContain("href=\"https://evil.example", mail.Html, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("https://evil.example", mail.Text, StringComparison.OrdinalIgnoreCase);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "the host a request names is in no mail",
                "W12.3",
                async w =>
                {
                    (
                        await w.Owner.Posts(
                            "invites/",
                            """{"target_email":"ann@here"}""",
                            ("Host", "evil.example"),
                            ("X-Forwarded-Host", "evil.example")
                        )
                    ).Is(201);
                    var mail = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0];
                    Assert.DoesNotContain("evil.example", mail.Message.ToString(), StringComparison.Ordinal);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "one invite, one mail, and none when none was wanted",
                "W12.4 W16.6",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    await w.Owner.Invites("bob", Unmailed);
                    await w.Server.Mail.WaitFor($"ann@{w.Domain}");
                    await Deadline.Until(async () =>
                        (await w.Owner.ByCookie.Gets("activity/")).Body.Contains(
                            "invite.mailed",
                            StringComparison.Ordinal
                        )
                    );
                },
                mails: "ann",
                writes: "invite.created invite.created"
            ),
            RowAlone(
                "what ends before its mail is out is not mailed",
                "W12.5",
                settings => settings.Set("Guestlist__Mail__Pickup", ""),
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    (await w.Owner.Deletes($"invites/{id}/")).Is(204);
                },
                writes: "invite.created invite.revoked"
            ) with
            {
                LeavesNoMail = true,
            },
            Row(
                "the other members are told who joined",
                "W12.7 W12.6",
                async w =>
                {
                    await w.Member("max");
                    await w.Accepts(await w.Owner.HandsOut("ann"), "ann");
                    var mail = await Deadline.Until(async () =>
                        (await w.Server.Mail.For($"max@{w.Domain}")).FirstOrDefault(m =>
                            m.Subject == "Ann joined you on Guestlist"
                        )
                    );
                    Assert.DoesNotContain("/join/", mail.Text + mail.Html, StringComparison.Ordinal);
                },
                mails: "max olga",
                writes: "invite.created invite.link_revealed invite.accepted member.joined"
            ),
            Row(
                "unless the organization does not want that",
                "W12.7",
                async w =>
                {
                    await w.Owner.Patches(
                        $"/api/organizations/{w.Owner.Organization}/",
                        """{"is_member_join_email_enabled":false}"""
                    );
                    await w.Accepts(await w.Owner.HandsOut("ann"), "ann");
                },
                writes: "organization.updated invite.created invite.link_revealed invite.accepted member.joined"
            ),
        ];
}
