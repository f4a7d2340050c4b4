namespace Guestlist.Delivery;

/// <summary>How the connection to the mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Not at all: for a server on this machine or in a network of one's own.</summary>
    None,

    /// <summary>STARTTLS is required; a server that does not offer it gets nothing.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>Where and how mails are handed over.</summary>
/// <param name="Host">A host name or address.</param>
/// <param name="Port">1 to 65535; usually 587 for STARTTLS, 465 for TLS, 25 without.</param>
/// <param name="Security">There is no fallback to less.</param>
/// <param name="User">The account, or null to send without signing in.</param>
/// <param name="Password">The account's password.</param>
public sealed record SmtpSettings(string Host, int Port, SmtpSecurity Security, string? User, string? Password)
{
    /// <summary>The name given in EHLO: a domain, or an address in brackets.</summary>
    public string HelloName { get; init; } = "localhost";

    /// <summary>How long the server may take for each part of a dialogue.</summary>
    public SmtpPatience Patience { get; init; } = new();

    /// <summary>Keeps the password out of logs and error messages that print records.</summary>
    public override string ToString() => $"{Host}:{Port} ({Security})";
}

/// <summary>
/// Time-outs after RFC 5321 4.5.3.2, those of neighbouring commands put together; a connection that cannot even be
/// opened is given up sooner.
/// </summary>
public sealed record SmtpPatience
{
    /// <summary>TCP, TLS, greeting, EHLO and AUTH together.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Each of MAIL and RCPT.</summary>
    public TimeSpan Command { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>DATA, the message and the answer to the final dot; servers look for viruses meanwhile.</summary>
    public TimeSpan Message { get; init; } = TimeSpan.FromMinutes(12);
}
