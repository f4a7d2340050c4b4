using System.Collections.Concurrent;
using CsCheck;
using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.TestKit;
using MimeKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>Whatever people type as names, messages and addresses, a mail keeps its shape and leads to us alone.</summary>
public sealed class ComposingProperties
{
    private const int Corpus = 10_000;
    private const int SentBySmtp = 300;

    private static readonly ConcurrentDictionary<(bool, string), List<string>> Plain = new();

    [Fact]
    public void ten_thousand_hostile_mails_in_all_languages_keep_shape_links_and_words() =>
        Composed.Any.Sample(
            composed =>
            {
                var mail = composed.Sent();
                HasOneShape(composed, mail);
                LeadsToOurHostAlone(composed, mail);
                Assert.Equal(LetterReading.HtmlWords(mail), LetterReading.TextWordsLess(mail, composed.Stop));
                HidesNothing(composed, mail);
            },
            iter: Corpus
        );

    [Fact]
    public async Task each_hostile_mail_is_one_sender_one_recipient_one_message()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink);
        var mails = Composed.Any.Array[SentBySmtp].Single();

        foreach (var mail in mails)
        {
            var verdict = await post.Send(mail.Letter(), mail.To.Text, mail.Facts.Inviter);
            Assert.Equal(VerdictKind.Delivered, verdict.Kind);
        }

        Assert.Equal(SentBySmtp, sink.Accepted.Count);
        Assert.All(["MAIL", "RCPT", "DATA"], verb => Assert.Equal(SentBySmtp, Count(sink, verb)));
        Assert.Equal(mails.Select(mail => mail.To.Key), sink.Accepted.Select(KeyOfReceiver));
    }

    private static int Count(SmtpSink sink, string verb) =>
        sink.Commands.Count(line => line.StartsWith(verb, StringComparison.OrdinalIgnoreCase));

    private static string KeyOfReceiver(SmtpDialogue dialogue) =>
        EmailAddress.Parse(Assert.Single(dialogue.Recipients))!.Key;

    private static void HasOneShape(Composed composed, MimeMessage mail)
    {
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
                "Content-Language",
            ],
            mail.Headers.Concat(mail.Body!.Headers).Select(header => header.Field)
        );
        Assert.Equal(composed.To.Key, EmailAddress.Parse(Assert.Single(mail.To.Mailboxes).Address)!.Key);
        Assert.Equal("guestlist@example.com", Assert.Single(mail.From.Mailboxes).Address);
        Assert.Equal("olga@example.com", Assert.Single(mail.ReplyTo.Mailboxes).Address);
        Assert.Equal(composed.Language, mail.Body.Headers[HeaderId.ContentLanguage]);
        Assert.Contains($"<html lang=\"{composed.Language}\">", mail.HtmlBody!, StringComparison.Ordinal);
        var body = Assert.IsType<MultipartAlternative>(mail.Body);
        Assert.Equal(["text/plain", "text/html"], body.Select(part => part.ContentType.MimeType));
    }

    private static void LeadsToOurHostAlone(Composed composed, MimeMessage mail)
    {
        var (link, stop) = (composed.Link, composed.Stop);
        Assert.Equal([link, stop], LetterReading.Urls(mail.TextBody!));
        Assert.Equal([link, link, stop], LetterReading.Targets(mail.HtmlBody!));
        Assert.Equal($"<{stop}>", mail.Headers[HeaderId.ListUnsubscribe]);
        foreach (var part in new[] { mail.TextBody!, LetterReading.Shown(mail.HtmlBody!) })
        {
            var rest = part.Replace(link, "", StringComparison.Ordinal).Replace(stop, "", StringComparison.Ordinal);
            Assert.Empty(LetterReading.Domains(rest));
        }

        Assert.Empty(LetterReading.Domains(mail.Subject ?? ""));
    }

    private static void HidesNothing(Composed composed, MimeMessage mail)
    {
        Assert.Empty(LetterReading.Hidden(LetterReading.WithoutIsolates(mail.TextBody!)));
        Assert.Empty(LetterReading.Hidden(LetterReading.WithoutIsolates(mail.Subject ?? "")));
        Assert.Empty(LetterReading.Hidden(mail.ReplyTo.Mailboxes.Single().Name ?? ""));
        Assert.DoesNotContain("<", mail.TextBody!, StringComparison.Ordinal);
        var tags = LetterReading.Tags(mail.HtmlBody!).ToList();
        Assert.Equal(Plain.GetOrAdd((composed.IsReminder, LinesOf(composed)), PlainTags), tags);
        Assert.Empty(tags.Intersect(["script", "img", "iframe", "form", "svg"]));
    }

    /// <summary>Where the message has words and where it has none: all of it that may show in the elements.</summary>
    private static string LinesOf(Composed composed) =>
        string.Concat(
            MailText.Message(composed.Facts.Message!).Split('\n').Select(line => line.Length > 0 ? 'x' : '\n')
        );

    private static List<string> PlainTags((bool IsReminder, string Lines) shape)
    {
        var message = string.Join('\n', shape.Lines.Select(line => line == 'x' ? "x" : ""));
        var plain = new InviteFacts(
            "x",
            "x",
            new Mailbox("x", "x@x.com"),
            "x@x.com",
            "x",
            message,
            Level.Member,
            default,
            new Secret("x")
        )
        {
            Unsubscribe = new Secret("x"),
        };
        var composed = new Composed(plain, EmailAddress.Parse("x@x.com")!, "en", shape.IsReminder);
        return [.. LetterReading.Tags(composed.Letter().Html)];
    }
}
