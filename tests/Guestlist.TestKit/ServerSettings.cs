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

    /// <summary>How long the server may take until it is ready.</summary>
    public TimeSpan ReadyWithin { get; set; } = Deadline.Usual;

    /// <summary>Sets one environment variable, for example <c>Guestlist__Invites__Lifetime</c>.</summary>
    public void Set(string key, string value) => Environment[key] = value;
}
