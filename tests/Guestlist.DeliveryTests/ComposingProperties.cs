using System.Net;
using System.Text.RegularExpressions;
using CsCheck;
using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail;
using MimeKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>Whatever people type as names and messages, a mail keeps its shape and leads to us alone.</summary>
public sealed partial class ComposingProperties
{
    private const string PublicUrl = "https://guestlist.test";
    private static readonly DateTimeOffset Expiry = new(2026, 11, 30, 14, 5, 0, TimeSpan.Zero);

    private static readonly Gen<InviteFacts> Facts = Gen.Select(
        Hostile.Text,
        Hostile.Text,
        Hostile.Text,
        Hostile.Text,
        (organization, inviter, invitee, message) =>
            new InviteFacts(
                organization,
                inviter,
                new Mailbox($"{inviter} {organization}", "olga@example.com"),
                "ann@example.com",
                invitee,
                message,
                Level.Member,
                Expiry,
                Secret.Mint()
            )
            {
                Unsubscribe = Secret.Mint(),
            }
    );

    [Fact]
    public void a_mail_has_one_shape_for_any_input() =>
        Facts.Sample(facts =>
        {
            var mail = Send(facts);
            Assert.Equal(
                [
                    "From",
                    "Date",
                    "Subject",
                    "Message-Id",
                    "To",
                    "Reply-To",
                    "Auto-Submitted",
                    "List-Unsubscribe",
                    "List-Unsubscribe-Post",
                    "MIME-Version",
                    "Content-Type",
                ],
                mail.Headers.Concat(mail.Body!.Headers).Select(header => header.Field)
            );
            Assert.Equal("ann@example.com", Assert.IsType<MailboxAddress>(Assert.Single(mail.To)).Address);
            Assert.Equal("guestlist@example.com", Assert.IsType<MailboxAddress>(Assert.Single(mail.From)).Address);
            Assert.Equal("olga@example.com", Assert.IsType<MailboxAddress>(Assert.Single(mail.ReplyTo)).Address);
            var body = Assert.IsType<MultipartAlternative>(mail.Body);
            Assert.Equal(["text/plain", "text/html"], body.Select(part => part.ContentType.MimeType));
        });

    [Fact]
    public void links_lead_to_our_own_host_alone() =>
        Facts.Sample(facts =>
        {
            var mail = Send(facts);
            var link = $"{PublicUrl}/join/{facts.Secret.Value}";
            var stop = $"{PublicUrl}/unsubscribe/{facts.Unsubscribe!.Value}";
            Assert.Equal([link, stop], Urls().Matches(mail.TextBody!).Select(match => match.Value));
            Assert.Equal(
                [link, link, stop],
                Targets().Matches(mail.HtmlBody!).Select(match => match.Groups["value"].Value)
            );
            Assert.Equal($"<{stop}>", mail.Headers[HeaderId.ListUnsubscribe]);
            foreach (var part in new[] { mail.TextBody!, Words(mail.HtmlBody!) })
            {
                var rest = part.Replace(link, "", StringComparison.Ordinal).Replace(stop, "", StringComparison.Ordinal);
                Assert.DoesNotMatch(LooksLikeDomain(), rest);
            }

            Assert.DoesNotMatch(LooksLikeDomain(), mail.Subject);
        });

    [Fact]
    public void both_parts_say_the_same() =>
        Facts.Sample(facts =>
        {
            var mail = Send(facts);
            var lines = mail.TextBody!.ReplaceLineEndings("\n").Split('\n');
            Assert.Equal(Tokens(Words(mail.HtmlBody!)), Tokens(string.Join('\n', lines.Where(line => line != "-- "))));
        });

    [Fact]
    public void nothing_invisible_and_no_foreign_markup_gets_through() =>
        Facts.Sample(facts =>
        {
            var mail = Send(facts);
            Assert.DoesNotMatch(Invisible(), mail.TextBody!);
            Assert.DoesNotMatch(Invisible(), mail.Subject);
            Assert.DoesNotMatch(Invisible(), mail.ReplyTo.Mailboxes.Single().Name ?? "");
            Assert.DoesNotContain("<", mail.TextBody!, StringComparison.Ordinal);
            Assert.DoesNotContain("script", Tags(mail.HtmlBody!), StringComparer.OrdinalIgnoreCase);
            Assert.DoesNotContain("img", Tags(mail.HtmlBody!), StringComparer.OrdinalIgnoreCase);
            Assert.Equal(
                Tags(Send(facts with { Organization = "x", FirstName = "y" }).HtmlBody!),
                Tags(mail.HtmlBody!)
            );
        });

    private static MimeMessage Send(InviteFacts facts)
    {
        var mime = new MimeMail(
            new Mailbox("Guestlist", "guestlist@example.com"),
            "guestlist.test",
            TimeProvider.System
        );
        var letter = MailComposer
            .Draw(InviteContent.Write(facts, PublicUrl, "Guestlist"))
            .AsTask()
            .GetAwaiter()
            .GetResult();
        using var written = mime.Write(letter, facts.TargetEmail, facts.Inviter, "invite.1");
        using var stream = new MemoryStream();
        written.WriteTo(stream);
        stream.Position = 0;
        return MimeMessage.Load(stream);
    }

    private static string Words(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..], " "));

    private static IEnumerable<string> Tokens(string text) =>
        // The text part marks quoted lines with a bar.
        text.Replace("|", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(token => token.TrimEnd(':'))
            .Where(token => token.Length > 0);

    private static List<string> Tags(string html) =>
        [.. TagName().Matches(html).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"[a-zA-Z][a-zA-Z0-9+.\-]*://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Urls();

    [GeneratedRegex("(?:href|src|action|background)=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Targets();

    [GeneratedRegex(@"[\p{L}\p{N}][.。．｡․]\p{L}{2}", RegexOptions.NonBacktracking)]
    private static partial Regex LooksLikeDomain();

    [GeneratedRegex(@"[\p{Cf}\p{Co}\u2028\u2029\u0085]|[^\P{Cc}\r\n]", RegexOptions.NonBacktracking)]
    private static partial Regex Invisible();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("<(?<name>[a-zA-Z0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex TagName();
}
