namespace Guestlist.TestKit;

/// <summary>The points of an SMTP conversation where a script may interfere.</summary>
public enum SmtpPhase
{
    /// <summary>Before the greeting.</summary>
    Connect,

    /// <summary>EHLO or HELO.</summary>
    Hello,

    /// <summary>STARTTLS, before its answer.</summary>
    StartTls,

    /// <summary>AUTH, before the credentials are judged.</summary>
    Auth,

    /// <summary>MAIL FROM.</summary>
    Mail,

    /// <summary>RCPT TO.</summary>
    Recipient,

    /// <summary>DATA, before its 354.</summary>
    Data,

    /// <summary>The whole message has come; its verdict is due.</summary>
    FinalDot,
}
