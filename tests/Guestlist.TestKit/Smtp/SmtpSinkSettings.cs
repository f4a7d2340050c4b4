namespace Guestlist.TestKit;

/// <summary>How a sink protects its connections.</summary>
public enum SmtpSinkSecurity
{
    /// <summary>Plain text, no STARTTLS offered.</summary>
    None,

    /// <summary>STARTTLS is offered and demanded before MAIL.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>What kind of SMTP server a sink plays.</summary>
public sealed class SmtpSinkSettings
{
    /// <summary>How connections are protected.</summary>
    public SmtpSinkSecurity Security { get; set; }

    /// <summary>The account a client must sign in with before MAIL; null asks for none.</summary>
    public string? User { get; set; }

    /// <summary>The account's password.</summary>
    public string Password { get; set; } = "";

    /// <summary>Plain text put behind the answer to STARTTLS, as somebody on the line would; CRLF ends each line.</summary>
    public string InjectedBeforeHandshake { get; set; } = "";

    /// <summary>Shows a certificate that the authority has not signed.</summary>
    public bool UntrustedCertificate { get; set; }

    /// <summary>Listens on this port instead of a free one.</summary>
    public int Port { get; set; }
}
