using Guestlist.Delivery;

namespace Guestlist.Server.Hosting.Options;

/// <summary>Turns the configuration into <see cref="GuestlistOptions"/>, or refuses it in one line.</summary>
public static class ReadOptions
{
    /// <summary>Reads everything that is set, wherever it comes from.</summary>
    /// <exception cref="BadSettingException">The first thing that is wrong.</exception>
    public static GuestlistOptions From(IConfiguration configuration, bool isProduction)
    {
        OptionRules.RefuseUnknown(configuration);
        foreach (var setting in Settings.All)
        {
            setting.Check(configuration);
        }

        var options = Bind(configuration, isProduction);
        OptionRules.RefuseContradictions(configuration, options);
        if (isProduction)
        {
            OptionRules.RefuseUnsafe(configuration, options);
        }

        return options;
    }

    private static GuestlistOptions Bind(IConfiguration configuration, bool isProduction) =>
        new()
        {
            IsProduction = isProduction,
            Sqlite = Settings.Sqlite.From(configuration)!,
            Postgres = Settings.Postgres.From(configuration),
            PublicUrl = Settings.PublicUrl.From(configuration) ?? (isProduction ? null : FirstAddress(configuration)),
            ServiceName = Settings.ServiceName.From(configuration)!,
            Locale = Settings.Locale.From(configuration),
            Smtp = BindSmtp(configuration),
            Sender = new(
                Settings.SmtpFrom.From(configuration),
                Settings.SmtpFromName.From(configuration) ?? Settings.ServiceName.From(configuration)!
            ),
            MailPickup = Settings.MailPickup.From(configuration) ?? DefaultPickup(configuration, isProduction),
            MailPaused = Settings.MailPaused.From(configuration),
            Feedback = FeedbackSettings.Read(configuration),
            InviteLifetime = Settings.InviteLifetime.From(configuration),
            SignupOpen = Settings.SignupOpen.From(configuration),
            PasswordIterations = Settings.PasswordIterations.From(configuration),
            Throttling = new(
                Settings.ThrottlingEnabled.From(configuration),
                Settings.ThrottlingPerMinute.From(configuration),
                Settings.ThrottlingPerHour.From(configuration)
            ),
            RetentionAddressDays = Settings.RetentionAddressDays.From(configuration),
            Budgets = new(
                Settings.BudgetsEnabled.From(configuration),
                Settings.CreatesPerUser.From(configuration),
                Settings.CreatesPerOrganization.From(configuration),
                Settings.CreatesPerNewOrganization.From(configuration),
                Settings.MailsPerAddress.From(configuration),
                Settings.MailsPerRecipient.From(configuration),
                Settings.CreatesPerInstance.From(configuration)
            ),
            TrustedProxies = Settings.TrustedProxies.From(configuration),
            ClockMaxSkew = Settings.ClockMaxSkew.From(configuration),
            Logging = new(Settings.LoggingFormat.From(configuration), Settings.LoggingLevel.From(configuration)),
            Metrics = Settings.MetricsEnabled.From(configuration)
                ? new(Settings.MetricsUrl.From(configuration), Settings.MetricsToken.From(configuration))
                : null,
        };

    private static SmtpSettings? BindSmtp(IConfiguration configuration) =>
        Settings.SmtpHost.From(configuration) is { } host
            ? new SmtpSettings(
                host,
                Settings.SmtpPort.From(configuration),
                Settings.SmtpSecurity.From(configuration),
                Settings.SmtpUser.From(configuration),
                Settings.SmtpPassword.From(configuration)
            )
            : null;

    /// <summary>A newcomer without a mail server still finds the mails.</summary>
    private static string? DefaultPickup(IConfiguration configuration, bool isProduction) =>
        isProduction || Settings.SmtpHost.From(configuration) is not null ? null : Path.Combine("data", "mail");

    private static string FirstAddress(IConfiguration configuration) =>
        configuration["urls"]?.Split(';')[0].TrimEnd('/') is { Length: > 0 } first ? first : "http://localhost:5000";
}
