using Guestlist.Delivery;

namespace Guestlist.Server.Mail;

/// <summary>How mails leave this instance.</summary>
/// <param name="PublicUrl">Where links start, without a trailing slash; null when unset: then nothing is sent.</param>
/// <param name="ServiceName">The name in subjects and mails.</param>
public sealed record DeliverySettings(string? PublicUrl, string ServiceName)
{
    /// <summary>The name under which Postmark hands our id back.</summary>
    public const string PostmarkMetadata = "guestlist";

    /// <summary>The mail server; it wins over the pickup folder. Null when none is set.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>The folder for .eml files; null when none is set.</summary>
    public string? Pickup { get; init; }

    /// <summary>The service's own address; null for <c>guestlist@</c> and the host of the public URL.</summary>
    public string? From { get; init; }

    /// <summary>The name beside that address; null for the name of the service.</summary>
    public string? FromName { get; init; }

    /// <summary>The language of mails for which nobody chose one.</summary>
    public string Locale { get; init; } = Locales.Default;

    /// <summary>
    /// The header in which the mail service wants an id to hand back with its news, where it replaces the Message-ID
    /// and tells only its own; null for all others. Postmark takes it out before it sends.
    /// </summary>
    public string? Echo =>
        Smtp?.Host.EndsWith(".postmarkapp.com", StringComparison.OrdinalIgnoreCase) == true
            ? $"X-PM-Metadata-{PostmarkMetadata}"
            : null;

    /// <summary>What the rest of the program needs to know of it.</summary>
    public MailSettings ToMailSettings() => new(Smtp is not null || Pickup is not null, PublicUrl);

    /// <summary>The mailbox in every From.</summary>
    public Mailbox Sender => new(FromName ?? ServiceName, From ?? $"guestlist@{Host}");

    /// <summary>
    /// The right part of every Message-ID and the name in EHLO. A public URL without a domain name has none to give.
    /// </summary>
    public string Host =>
        PublicUrl is not null && new Uri(PublicUrl) is { HostNameType: UriHostNameType.Dns } url ? url.IdnHost
        : From is { } address && EmailAddress.Parse(address) is { } from && !from.Key.EndsWith(']')
            ? from.Key[(from.Key.IndexOf('@', StringComparison.Ordinal) + 1)..]
        : "localhost";
}
