using System.Net;
using Guestlist.Delivery;
using Guestlist.Shield;

namespace Guestlist.Server.Hosting.Options;

/// <summary>The settings in force, read once at start. Defaults and ranges stand in <see cref="Settings"/>.</summary>
public sealed record GuestlistOptions
{
    /// <summary>False only in Development, where a newcomer needs no settings.</summary>
    public required bool IsProduction { get; init; }

    /// <summary>The SQLite connection string; unused when <see cref="Postgres"/> is set.</summary>
    public required string Sqlite { get; init; }

    /// <summary>The PostgreSQL connection string, or null for SQLite.</summary>
    public required string? Postgres { get; init; }

    /// <summary>Where links start, without a trailing slash. In Development the first address listened on.</summary>
    public required string? PublicUrl { get; init; }

    /// <summary>The name in subjects and on pages.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The language of mails for which nobody chose one.</summary>
    public required string Locale { get; init; }

    /// <summary>The mail server, or null.</summary>
    public required SmtpSettings? Smtp { get; init; }

    /// <summary>The sender of every mail, whichever way it leaves.</summary>
    public required SenderOptions Sender { get; init; }

    /// <summary>The folder mails are written to, or null.</summary>
    public required string? MailPickup { get; init; }

    /// <summary>Whether this node sends nothing until it is started without.</summary>
    public required bool MailPaused { get; init; }

    /// <summary>Where news of mails that were handed over come from.</summary>
    public required FeedbackOptions Feedback { get; init; }

    /// <summary>How long an invite can be accepted.</summary>
    public required TimeSpan InviteLifetime { get; init; }

    /// <summary>Whether anybody may sign up once the instance is claimed.</summary>
    public required bool SignupOpen { get; init; }

    /// <summary>Rounds of PBKDF2.</summary>
    public required int PasswordIterations { get; init; }

    /// <summary>Limits on calls.</summary>
    public required ThrottlingOptions Throttling { get; init; }

    /// <summary>Days after its end that an invite keeps its address; null keeps it for good.</summary>
    public required int? RetentionAddressDays { get; init; }

    /// <summary>Daily budgets.</summary>
    public required BudgetLimits Budgets { get; init; }

    /// <summary>Networks whose forwarded headers are believed, besides loopback.</summary>
    public required IReadOnlyList<IPNetwork> TrustedProxies { get; init; }

    /// <summary>How far the clock may be off; null never looks.</summary>
    public required TimeSpan? ClockMaxSkew { get; init; }

    /// <summary>What is logged and how.</summary>
    public required LoggingOptions Logging { get; init; }

    /// <summary>Figures for Prometheus, or null when they are off.</summary>
    public required MetricsOptions? Metrics { get; init; }
}

/// <summary>The sender of every mail.</summary>
/// <param name="Address">Null for <c>guestlist@</c> and the host of the public URL.</param>
/// <param name="Name">The name of the service unless another one is set.</param>
public sealed record SenderOptions(EmailAddress? Address, string Name);

/// <summary>How many calls a key may make on this node.</summary>
public sealed record ThrottlingOptions(bool Enabled, int PerMinute, int PerHour);

/// <summary>What is logged and how.</summary>
public sealed record LoggingOptions(LogFormat Format, LogLevel Level);

/// <summary>Where figures are offered: at an address of their own, or at the public one to who knows the token.</summary>
public sealed record MetricsOptions(string? Url, string? Token)
{
    /// <summary>Keeps the token out of logs.</summary>
    public override string ToString() => Url ?? "(with a token)";
}

/// <summary>How log lines look.</summary>
public enum LogFormat
{
    /// <summary>One line for people.</summary>
    Text,

    /// <summary>One JSON object a line.</summary>
    Json,
}
