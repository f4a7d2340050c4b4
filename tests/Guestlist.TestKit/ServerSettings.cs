namespace Guestlist.TestKit;

/// <summary>What a test changes about the server it starts; the rest are defaults fit for tests.</summary>
public sealed class ServerSettings
{
    /// <summary>Environment variables of the process; what stands here wins over every default.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>Further command line arguments of the server.</summary>
    public IList<string> Arguments { get; } = [];

    /// <summary>Whether requests are counted and limited; off, so that tests do not slow each other.</summary>
    public bool Throttling { get; set; }

    /// <summary>Whether anybody may sign up: "true", "false", or empty to leave the program's default.</summary>
    public string SignupOpen { get; set; } = "true";

    /// <summary>Rounds of the password hash; low, because tests make many people.</summary>
    public int PasswordIterations { get; set; } = 1000;

    /// <summary>Development, or Production to meet the refusals at start.</summary>
    public string EnvironmentName { get; set; } = "Development";

    /// <summary>Whether mails go to the pickup folder; has no effect once an SMTP host is set.</summary>
    public bool Pickup { get; set; } = true;

    /// <summary>How long the server may take until it is ready: it compiles itself and makes a database meanwhile.</summary>
    public TimeSpan ReadyWithin { get; set; } = 3 * Deadline.Usual;

    /// <summary>Sets one environment variable, for example <c>Guestlist__Invites__Lifetime</c>.</summary>
    public void Set(string key, string value) => Environment[key] = value;

    /// <summary>Lets the server read this clock instead of the machine's.</summary>
    public void UseClock(MovableClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        foreach (var (name, value) in clock.Environment())
            Set(name, value);
    }

    /// <summary>Sends mails to a sink as the sink wants them, its authority trusted.</summary>
    public void UseSmtp(SmtpSink sink)
    {
        ArgumentNullException.ThrowIfNull(sink);
        UseSmtp(sink.Port, $"{sink.Settings.Security}", sink.AuthorityFile);
        if (sink.Settings.User is { } user)
            UseAccount(user, sink.Settings.Password);
    }

    /// <summary>Sends mails to Debian's server with STARTTLS and its account.</summary>
    public void UseSmtp(AioSmtpd server)
    {
        ArgumentNullException.ThrowIfNull(server);
        UseSmtp(server.Port, "StartTls", server.AuthorityFile);
        UseAccount(server.User, server.Password);
    }

    private void UseSmtp(int port, string security, string authorityFile)
    {
        Set("Guestlist__Smtp__Host", "127.0.0.1");
        Set("Guestlist__Smtp__Port", $"{port}");
        Set("Guestlist__Smtp__Security", security);
        Set("Guestlist__Smtp__From", "guestlist@example.com");
        Set("SSL_CERT_FILE", authorityFile);
    }

    private void UseAccount(string user, string password)
    {
        Set("Guestlist__Smtp__User", user);
        Set("Guestlist__Smtp__Password", password);
    }
}
