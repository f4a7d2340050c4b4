using MimeKit;

namespace Guestlist.Delivery;

/// <summary>
/// Builds the message that goes out. Its structure is the same for every input: one From, one To, at most one
/// Reply-To, and the two parts of the letter.
/// </summary>
/// <param name="from">The service's own mailbox.</param>
/// <param name="host">The right part of every Message-ID.</param>
/// <param name="clock">Dates the message.</param>
public sealed class MimeMail(Mailbox from, string host, TimeProvider clock)
{
    /// <summary>A header that carries <c>messageId</c> once more, for services that replace the Message-ID; null for none.</summary>
    public string? Echo { get; init; }

    /// <summary>Puts a letter into its envelope.</summary>
    /// <param name="letter">What it says.</param>
    /// <param name="to">The one recipient.</param>
    /// <param name="replyTo">Who reads answers, or null.</param>
    /// <param name="messageId">The left part of the Message-ID, the same for every attempt.</param>
    public MimeMessage Write(Letter letter, string to, Mailbox? replyTo, string messageId)
    {
        var message = new MimeMessage
        {
            Subject = MailText.Subject(letter.Subject),
            Date = clock.GetUtcNow(),
            MessageId = $"{messageId}@{host}",
            Body = new MultipartAlternative { Part("plain", letter.Text), Part("html", letter.Html) },
        };
        message.From.Add(Address(from));
        // A name in To would be the inviter's word about a stranger.
        message.To.Add(new MailboxAddress("", to));
        if (replyTo is not null)
        {
            message.ReplyTo.Add(Address(replyTo));
        }

        // RFC 3834: holiday responders do not answer machines.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Body.Headers.Add(HeaderId.ContentLanguage, letter.Language);
        if (Echo is not null)
        {
            message.Headers.Add(Echo, messageId);
        }

        if (letter.Unsubscribe is { } url)
        {
            // RFC 8058: the mail program itself sends the POST.
            message.Headers.Add(HeaderId.ListUnsubscribe, $"<{url}>");
            message.Headers.Add(HeaderId.ListUnsubscribePost, "List-Unsubscribe=One-Click");
        }

        return message;
    }

    private static MailboxAddress Address(Mailbox mailbox) =>
        new(MailText.Line(mailbox.Name, MailText.MostName), mailbox.Address);

    private static TextPart Part(string subtype, string text) =>
        // Quoted-printable keeps lines short and content unchanged through any server.
        new(subtype) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };
}
