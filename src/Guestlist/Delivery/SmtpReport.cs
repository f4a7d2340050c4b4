namespace Guestlist.Delivery;

/// <summary>How far a dialogue had come.</summary>
public enum SmtpPhase
{
    /// <summary>TCP, greeting and EHLO.</summary>
    Connect,

    /// <summary>STARTTLS and the handshake, its certificate included.</summary>
    Tls,

    /// <summary>AUTH.</summary>
    SignIn,

    /// <summary>MAIL FROM.</summary>
    Sender,

    /// <summary>RCPT TO.</summary>
    Recipient,

    /// <summary>DATA was answered by anything but 354: of the message nothing left.</summary>
    Data,

    /// <summary>DATA, the message and the answer to the final dot.</summary>
    Message,
}

/// <summary>What happened in a dialogue, before it is judged.</summary>
/// <param name="Phase">Where it ended.</param>
/// <param name="Code">The reply that ended it; null when the connection ended without one.</param>
/// <param name="Words">The server's text, or ours when it said nothing.</param>
public sealed record SmtpReport(SmtpPhase Phase, int? Code, string Words);
