namespace Guestlist.Server.Hosting.Options;

/// <summary>What one setting alone cannot tell: typing mistakes, contradictions, and what Production forbids.</summary>
internal static class OptionRules
{
    /// <summary>What our documentation writes where a secret belongs.</summary>
    private const string SampleSecret = "change-me";

    private const int ShortestToken = 16;

    /// <summary>A misspelt setting would silently leave its default in force.</summary>
    public static void RefuseUnknown(IConfiguration configuration)
    {
        var known = Settings.All.Select(setting => setting.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var unknown = configuration
            .GetSection("Guestlist")
            .AsEnumerable()
            .Concat(configuration.GetSection("ConnectionStrings").AsEnumerable())
            .FirstOrDefault(entry =>
                entry.Value is not null && !known.Contains(entry.Key) && !SecretFiles.IsFileOf(entry.Key)
            );
        if (unknown.Key is not null)
        {
            var name = unknown.Key.Replace(":", "__", StringComparison.Ordinal);
            throw new BadSettingException($"{name} is not a setting; \"guestlist config\" lists those there are.");
        }
    }

    public static void RefuseContradictions(IConfiguration configuration, GuestlistOptions options)
    {
        if (options is { Smtp: not null, MailPickup: not null })
        {
            throw new BadSettingException(
                $"{Settings.SmtpHost.Name} and {Settings.MailPickup.Name} are both set: choose where mails go."
            );
        }

        if (options.Smtp is { Password: not null, User: null })
        {
            throw new BadSettingException(
                $"{Settings.SmtpPassword.Name} is set, but {Settings.SmtpUser.Name} is missing."
            );
        }

        if (options.Smtp is { Password: null, User: not null })
        {
            throw new BadSettingException(
                $"{Settings.SmtpUser.Name} is set, but {Settings.SmtpPassword.Name} is missing or empty."
            );
        }

        if (File.Exists(options.MailPickup))
        {
            throw new BadSettingException($"{Settings.MailPickup.Name} is \"{options.MailPickup}\", which is a file.");
        }

        if (options.Metrics is { Url: null, Token: null })
        {
            throw new BadSettingException(
                $"{Settings.MetricsEnabled.Name} needs {Settings.MetricsUrl.Name} or {Settings.MetricsToken.Name}."
            );
        }

        if (Settings.MetricsToken.From(configuration) is { Length: < ShortestToken })
        {
            throw new BadSettingException($"{Settings.MetricsToken.Name} must be {Settings.MetricsToken.Allowed}.");
        }
    }

    public static void RefuseUnsafe(IConfiguration configuration, GuestlistOptions options)
    {
        if (options.PublicUrl is null)
        {
            throw new BadSettingException(
                $"{Settings.PublicUrl.Name} is missing: set it to the address people open, such as https://invites.example.com."
            );
        }

        if (options.PasswordIterations < Settings.SafePasswordIterations)
        {
            throw new BadSettingException(
                $"{Settings.PasswordIterations.Name} may not be below {Settings.SafePasswordIterations} in Production."
            );
        }

        foreach (var setting in Settings.All.Where(setting => setting.IsSecret))
        {
            if (configuration[setting.Key]?.Contains(SampleSecret, StringComparison.OrdinalIgnoreCase) == true)
            {
                throw new BadSettingException(
                    $"{setting.Name} still holds the sample \"{SampleSecret}\": set a secret of your own."
                );
            }
        }
    }
}
