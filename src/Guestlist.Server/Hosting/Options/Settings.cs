using System.Net;
using Guestlist.Postgres;
using Guestlist.Sqlite;

namespace Guestlist.Server.Hosting.Options;

/// <summary>
/// The table of all settings. Their order is that of docs/configuration.md and <c>guestlist config</c>;
/// a test compares the three.
/// </summary>
public static class Settings
{
    /// <summary>Below this a stolen database is too cheap to crack (OWASP password storage, PBKDF2-HMAC-SHA512).</summary>
    public const int SafePasswordIterations = 210_000;

    /// <summary>The embedded database.</summary>
    public static readonly Setting<string?> Sqlite = SettingKinds.Text(
        "ConnectionStrings:Sqlite",
        "a Microsoft.Data.Sqlite connection string that names a file; a relative path means the working directory",
        "Data Source=data/guestlist.db",
        accepts: SqliteDatabase.Understands
    );

    /// <summary>When set, PostgreSQL holds everything and SQLite is not used.</summary>
    public static readonly Setting<string?> Postgres = SettingKinds.Secret(
        "ConnectionStrings:Postgres",
        "an Npgsql connection string (PostgreSQL 15 or newer; several hosts are allowed)",
        PostgresDatabase.Understands
    );

    /// <summary>Links in mails start here.</summary>
    public static readonly Setting<string?> PublicUrl = SettingKinds.Origin("Guestlist:PublicUrl");

    /// <summary>The name in subjects and on pages.</summary>
    public static readonly Setting<string?> ServiceName = SettingKinds.Text(
        "Guestlist:ServiceName",
        "a text of at most 64 characters",
        "Guestlist",
        64
    );

    /// <summary>The language of mails for which neither the invite nor the organization chose one.</summary>
    public static readonly Setting<string> Locale = SettingKinds.Word(
        "Guestlist:Locale",
        Locales.Default,
        Locales.Tags
    );

    /// <summary>The mail server; without one, mails go to the pickup folder or nowhere.</summary>
    public static readonly Setting<string?> SmtpHost = SettingKinds.Text(
        "Guestlist:Smtp:Host",
        "a host name or IP address without a port",
        accepts: host => Uri.CheckHostName(host) != UriHostNameType.Unknown
    );

    /// <summary>Its port.</summary>
    public static readonly Setting<int> SmtpPort = SettingKinds.Number("Guestlist:Smtp:Port", 587, 1, 65_535);

    /// <summary>How the connection is protected; StartTls is required, never merely tried.</summary>
    public static readonly Setting<Delivery.SmtpSecurity> SmtpSecurity = SettingKinds.Choice(
        "Guestlist:Smtp:Security",
        Delivery.SmtpSecurity.StartTls
    );

    /// <summary>Who signs in at the mail server; nobody when empty.</summary>
    public static readonly Setting<string?> SmtpUser = SettingKinds.Text("Guestlist:Smtp:User", "a text");

    /// <summary>The password for it.</summary>
    public static readonly Setting<string?> SmtpPassword = SettingKinds.Secret("Guestlist:Smtp:Password", "a text");

    /// <summary>The sender of every mail.</summary>
    public static readonly Setting<EmailAddress?> SmtpFrom = SettingKinds.Mailbox("Guestlist:Smtp:From");

    /// <summary>The sender's name; the service name when empty.</summary>
    public static readonly Setting<string?> SmtpFromName = SettingKinds.Text(
        "Guestlist:Smtp:FromName",
        "a text of at most 64 characters",
        longest: 64
    );

    /// <summary>A folder that mails are written to as .eml files.</summary>
    public static readonly Setting<string?> MailPickup = SettingKinds.Text("Guestlist:Mail:Pickup", "a folder");

    /// <summary>The kill switch of mail, for this node.</summary>
    public static readonly Setting<bool> MailPaused = SettingKinds.Switch("Guestlist:Mail:Paused", false);

    /// <summary>How long an invite can be accepted.</summary>
    public static readonly Setting<TimeSpan> InviteLifetime = SettingKinds.Duration(
        "Guestlist:Invites:Lifetime",
        TimeSpan.FromDays(7),
        TimeSpan.FromSeconds(1),
        TimeSpan.FromDays(90)
    );

    /// <summary>Whether anybody may create a new organization once the instance is claimed.</summary>
    public static readonly Setting<bool> SignupOpen = SettingKinds.Switch("Guestlist:Signup:Open", false);

    /// <summary>The cost of a password hash.</summary>
    public static readonly Setting<int> PasswordIterations = SettingKinds.Number(
        "Guestlist:Passwords:Iterations",
        SafePasswordIterations,
        1,
        10_000_000
    );

    /// <summary>Whether calls are counted and limited, sign-in, sign-up and acceptance included.</summary>
    public static readonly Setting<bool> ThrottlingEnabled = SettingKinds.Switch("Guestlist:Throttling:Enabled", true);

    /// <summary>Calls a key may make in 60 seconds, on each node.</summary>
    public static readonly Setting<int> ThrottlingPerMinute = SettingKinds.Number(
        "Guestlist:Throttling:PerMinute",
        480,
        1,
        1_000_000
    );

    /// <summary>Calls a key may make in 3,600 seconds, on each node.</summary>
    public static readonly Setting<int> ThrottlingPerHour = SettingKinds.Number(
        "Guestlist:Throttling:PerHour",
        4800,
        1,
        10_000_000
    );

    /// <summary>Whether daily budgets limit what is created and mailed.</summary>
    public static readonly Setting<bool> BudgetsEnabled = SettingKinds.Switch("Guestlist:Budgets:Enabled", true);

    /// <summary>Invites one user may create in a day.</summary>
    public static readonly Setting<int> CreatesPerUser = SettingKinds.Number(
        "Guestlist:Budgets:CreatesPerUser",
        100,
        1,
        10_000_000
    );

    /// <summary>Invites that may be created in an organization in a day.</summary>
    public static readonly Setting<int> CreatesPerOrganization = SettingKinds.Number(
        "Guestlist:Budgets:CreatesPerOrganization",
        500,
        1,
        10_000_000
    );

    /// <summary>The same while the organization is younger than 7 days.</summary>
    public static readonly Setting<int> CreatesPerNewOrganization = SettingKinds.Number(
        "Guestlist:Budgets:CreatesPerNewOrganization",
        100,
        1,
        10_000_000
    );

    /// <summary>Mails an organization may send to one address in a day.</summary>
    public static readonly Setting<int> MailsPerAddress = SettingKinds.Number(
        "Guestlist:Budgets:MailsPerAddress",
        10,
        1,
        10_000_000
    );

    /// <summary>Mails one address may get from all organizations in a day.</summary>
    public static readonly Setting<int> MailsPerRecipient = SettingKinds.Number(
        "Guestlist:Budgets:MailsPerRecipient",
        20,
        1,
        10_000_000
    );

    /// <summary>Invites that may be created altogether in a day.</summary>
    public static readonly Setting<int> CreatesPerInstance = SettingKinds.Number(
        "Guestlist:Budgets:CreatesPerInstance",
        10_000,
        1,
        1_000_000_000
    );

    /// <summary>Whose forwarded headers are believed, besides this machine's own.</summary>
    public static readonly Setting<IReadOnlyList<IPNetwork>> TrustedProxies = SettingKinds.Networks(
        "Guestlist:TrustedProxies"
    );

    /// <summary>How far this machine's clock may be off PostgreSQL's.</summary>
    public static readonly Setting<TimeSpan?> ClockMaxSkew = SettingKinds.DurationOrOff(
        "Guestlist:Clock:MaxSkew",
        TimeSpan.FromSeconds(2),
        TimeSpan.FromMilliseconds(100),
        TimeSpan.FromMinutes(1)
    );

    /// <summary>How log lines look.</summary>
    public static readonly Setting<LogFormat> LoggingFormat = SettingKinds.Choice(
        "Guestlist:Logging:Format",
        LogFormat.Text
    );

    /// <summary>The least level that is written.</summary>
    public static readonly Setting<LogLevel> LoggingLevel = SettingKinds.Choice(
        "Guestlist:Logging:Level",
        LogLevel.Information
    );

    /// <summary>Whether figures for Prometheus are offered at /metrics.</summary>
    public static readonly Setting<bool> MetricsEnabled = SettingKinds.Switch("Guestlist:Metrics:Enabled", false);

    /// <summary>An address of its own for the figures, for a network that strangers do not reach.</summary>
    public static readonly Setting<string?> MetricsUrl = SettingKinds.Origin("Guestlist:Metrics:Url");

    /// <summary>Opens /metrics at the public address to who sends it as a bearer token.</summary>
    public static readonly Setting<string?> MetricsToken = SettingKinds.Secret(
        "Guestlist:Metrics:Token",
        "a text of at least 16 characters"
    );

    /// <summary>How many days after its end an invite forgets whom it was for.</summary>
    public static readonly Setting<int?> RetentionAddressDays = SettingKinds.NumberOrOff(
        "Guestlist:Retention:AddressDays",
        1,
        3650
    );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        Sqlite,
        Postgres,
        PublicUrl,
        ServiceName,
        Locale,
        SmtpHost,
        SmtpPort,
        SmtpSecurity,
        SmtpUser,
        SmtpPassword,
        SmtpFrom,
        SmtpFromName,
        MailPickup,
        MailPaused,
        .. FeedbackSettings.All,
        InviteLifetime,
        SignupOpen,
        PasswordIterations,
        ThrottlingEnabled,
        ThrottlingPerMinute,
        ThrottlingPerHour,
        RetentionAddressDays,
        BudgetsEnabled,
        CreatesPerUser,
        CreatesPerOrganization,
        CreatesPerNewOrganization,
        MailsPerAddress,
        MailsPerRecipient,
        CreatesPerInstance,
        TrustedProxies,
        ClockMaxSkew,
        LoggingFormat,
        LoggingLevel,
        MetricsEnabled,
        MetricsUrl,
        MetricsToken,
    ];
}
