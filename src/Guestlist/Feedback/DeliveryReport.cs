namespace Guestlist.Feedback;

/// <summary>What somebody says has become of a mail after we handed it over. Anybody can say anything.</summary>
/// <param name="EventId">What the source calls this piece of news, with the source's name; the same again is the same news.</param>
/// <param name="Kind">What has happened.</param>
/// <param name="MessageId">The Message-ID of our mail, with or without angle brackets and right part.</param>
/// <param name="Recipient">Whom it went to in the end; null when the report does not tell.</param>
/// <param name="Words">The reason in the words of a mail server; may name addresses and be of any length.</param>
/// <param name="At">When it happened, as the source says; null for now.</param>
public sealed record DeliveryReport(
    string EventId,
    ReportKind Kind,
    string MessageId,
    string? Recipient = null,
    string Words = "",
    DateTimeOffset? At = null
);

/// <summary>What can become of a mail.</summary>
public enum ReportKind
{
    /// <summary>The recipient's server has it.</summary>
    Delivered,

    /// <summary>Not yet, or not this time; nothing is said against the address.</summary>
    Deferred,

    /// <summary>It came back for good, for a reason that lies in the mail or its sender.</summary>
    Bounced,

    /// <summary>It came back for good, and so will every other mail to this address.</summary>
    HardBounced,

    /// <summary>The recipient reported it as unwanted.</summary>
    Complained,
}
