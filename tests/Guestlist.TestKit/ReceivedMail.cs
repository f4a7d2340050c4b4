using System.Text.RegularExpressions;
using MimeKit;

namespace Guestlist.TestKit;

/// <summary>A mail as its receiver sees it.</summary>
public sealed partial class ReceivedMail(MimeMessage message)
{
    /// <summary>Everything that was sent.</summary>
    public MimeMessage Message { get; } = message;

    /// <summary>The first address of the To header.</summary>
    public string To => Message.To.Mailboxes.First().Address;

    /// <summary>The subject, decoded.</summary>
    public string Subject => Message.Subject ?? "";

    /// <summary>The text part, or nothing.</summary>
    public string Text => Message.TextBody ?? "";

    /// <summary>The HTML part, or nothing.</summary>
    public string Html => Message.HtmlBody ?? "";

    /// <summary>The Message-ID without its angle brackets.</summary>
    public string MessageId => Message.MessageId ?? "";

    /// <summary>The first link to a join page in the text part.</summary>
    public string? JoinLink => JoinUrl().Match(Text) is { Success: true } found ? found.Value : null;

    /// <summary>The secret at the end of <see cref="JoinLink"/>.</summary>
    public string? JoinSecret => JoinLink?[(JoinLink.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"https?://[^\s<>]+/join/[A-Za-z0-9_\-]+", RegexOptions.NonBacktracking)]
    private static partial Regex JoinUrl();
}
