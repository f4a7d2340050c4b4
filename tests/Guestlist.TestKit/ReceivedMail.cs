using System.Text.RegularExpressions;
using MimeKit;

namespace Guestlist.TestKit;

/// <summary>
/// A mail as its receiver sees it. Everything is read when the mail comes: MimeKit reads its headers late, and tests
/// that run at the same time look at the same mails.
/// </summary>
public sealed partial class ReceivedMail(MimeMessage message)
{
    /// <summary>Everything that was sent.</summary>
    public MimeMessage Message { get; } = message;

    /// <summary>The addresses of the To header.</summary>
    public IReadOnlyList<string> Recipients { get; } = [.. message.To.Mailboxes.Select(to => to.Address)];

    /// <summary>The addresses of the Reply-To header.</summary>
    public IReadOnlyList<string> Answerers { get; } = [.. message.ReplyTo.Mailboxes.Select(to => to.Address)];

    /// <summary>The first address of the To header.</summary>
    public string To => Recipients[0];

    /// <summary>The subject, decoded.</summary>
    public string Subject { get; } = message.Subject ?? "";

    /// <summary>The text part, or nothing.</summary>
    public string Text { get; } = message.TextBody ?? "";

    /// <summary>The HTML part, or nothing.</summary>
    public string Html { get; } = message.HtmlBody ?? "";

    /// <summary>The Message-ID without its angle brackets.</summary>
    public string MessageId { get; } = message.MessageId ?? "";

    /// <summary>The first link to a join page in the text part.</summary>
    public string? JoinLink => JoinUrl().Match(Text) is { Success: true } found ? found.Value : null;

    /// <summary>The secret at the end of <see cref="JoinLink"/>.</summary>
    public string? JoinSecret => JoinLink?[(JoinLink.LastIndexOf('/') + 1)..];

    /// <summary>The link that stops such mails, as the header gives it.</summary>
    public string? UnsubscribeLink { get; } = message.Headers["List-Unsubscribe"]?.Trim('<', '>');

    [GeneratedRegex(@"https?://[^\s<>]+/join/[A-Za-z0-9_\-]+", RegexOptions.NonBacktracking)]
    private static partial Regex JoinUrl();
}
