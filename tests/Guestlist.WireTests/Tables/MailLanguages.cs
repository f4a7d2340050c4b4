namespace Guestlist.WireTests.Tables;

/// <summary>In which language mails are written (docs/wire.md, section 25).</summary>
public sealed class MailLanguages(Servers servers) : WireTable<MailLanguages>(servers), ITable
{
    private static Setup Speaking(string language) =>
        new($"speaking {language}", settings => settings.Set("Guestlist__Locale", language));

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a server that nobody told otherwise writes English, and says so",
                "W25.1 W25.3",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    var mail = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0];
                    Assert.Equal("Olga invited you to join Olga Ltd on Guestlist", mail.Subject);
                    Assert.Contains("<html lang=\"en\">", mail.Html, StringComparison.Ordinal);
                    Assert.Equal("en", mail.Message.Body!.Headers["Content-Language"]);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            .. Subjects.Select(pair =>
                Row(
                    $"a server can write {pair.Language}",
                    "W25.1 W25.2",
                    async w =>
                    {
                        await w.Owner.Invites("ann", "\"message\":\"See you on Monday\"");
                        var mail = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0];
                        Assert.Equal(pair.Subject, mail.Subject);
                        Assert.Contains($"<html lang=\"{pair.Language}\">", mail.Html, StringComparison.Ordinal);
                        Assert.Equal(pair.Language, mail.Message.Body!.Headers["Content-Language"]);
                        Assert.Contains("\u00a0UTC", mail.Text, StringComparison.Ordinal);
                        Assert.Contains("| See you on Monday", mail.Text, StringComparison.Ordinal);
                    },
                    mails: "ann",
                    writes: "invite.created"
                ) with
                {
                    On = Speaking(pair.Language),
                }
            ),
            Row(
                "an organization's language comes before the server's",
                "W25.1 W25.2",
                async w =>
                {
                    await w.Change($"update organizations set locale = 'es' where id = '{w.Owner.Organization}'");
                    await w.Owner.Invites("ann");
                    var mail = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0];
                    Assert.Equal("Olga te ha invitado a unirte a Olga Ltd en Guestlist", mail.Subject);
                    Assert.Equal("es", mail.Message.Body!.Headers["Content-Language"]);
                },
                mails: "ann",
                writes: "invite.created"
            ) with
            {
                On = Speaking("de"),
            },
            Row(
                "the link that stops such mails is named in the mail's language",
                "W24.17 W25.2",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    var mail = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0];
                    var stop = mail.Message.Headers["List-Unsubscribe"]!.Trim('<', '>');
                    Assert.Contains($"Diese E-Mails abbestellen:\n{stop}", mail.Text, StringComparison.Ordinal);
                    Assert.Contains(">Diese E-Mails abbestellen</a>", mail.Html, StringComparison.Ordinal);
                },
                mails: "ann",
                writes: "invite.created"
            ) with
            {
                On = Speaking("de"),
            },
            Row(
                "members are told of a newcomer in that language too",
                "W25.2",
                async w =>
                {
                    await w.Accepts(await w.Owner.HandsOut("ann"), "ann");
                    var mail = (await w.Server.Mail.WaitFor($"olga@{w.Domain}"))[0];
                    Assert.Equal("Ann ist jetzt auch auf Guestlist", mail.Subject);
                },
                mails: "olga",
                writes: "invite.created invite.link_revealed invite.accepted member.joined"
            ) with
            {
                On = Speaking("de"),
            },
            Row(
                "and so are those who ask for a new password",
                "W25.2",
                async w =>
                {
                    (await w.Anyone.Posts("/api/reset/", """{"email":"olga@here"}""")).Is(204);
                    var mail = (await w.Server.Mail.WaitFor($"olga@{w.Domain}"))[0];
                    Assert.Equal("Neues Passwort für Guestlist", mail.Subject);
                    Assert.Equal("de", mail.Message.Body!.Headers["Content-Language"]);
                },
                mails: "olga"
            ) with
            {
                On = Speaking("de"),
            },
            Row(
                "a name from right to left stands apart, in both parts",
                "W25.4",
                async w =>
                {
                    await w.Owner.Invites("ann", "\"first_name\":\"עמית\"");
                    var mail = (await w.Server.Mail.WaitFor($"ann@{w.Domain}"))[0];
                    Assert.Contains("Hello \u2068עמית\u2069,", mail.Text, StringComparison.Ordinal);
                    Assert.Contains(
                        "Hello <bdi>עמית</bdi>,",
                        System.Net.WebUtility.HtmlDecode(mail.Html),
                        StringComparison.Ordinal
                    );
                    Assert.DoesNotContain("\u2068Olga", mail.Text, StringComparison.Ordinal);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "reminders and digests are not sent to those who did not ask for them",
                "W25.5",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    await w.Server.Mail.WaitFor($"ann@{w.Domain}");
                },
                mails: "ann",
                writes: "invite.created"
            ),
        ];

    private static IEnumerable<(string Language, string Subject)> Subjects =>
        [
            ("de", "Olga hat Sie eingeladen, Olga Ltd auf Guestlist beizutreten"),
            ("ja", "Olga から Guestlist の「Olga Ltd」への招待が届いています"),
        ];
}
