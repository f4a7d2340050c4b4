namespace Guestlist.Server.Hosting.Options;

/// <summary>Where settings come from: guestlist.json in the working directory, the environment, the command line; the last wins.</summary>
public static class GuestlistConfiguration
{
    /// <summary>The sources and the files of secrets that they name.</summary>
    /// <exception cref="BadSettingException">guestlist.json is no JSON, or a file of a secret cannot be read.</exception>
    public static void AddGuestlistSources(this IConfigurationBuilder builder, string[] args)
    {
        try
        {
            // A ConfigurationManager reads a source as soon as it is added.
            builder.AddJsonFile(Path.GetFullPath("guestlist.json"), optional: true, reloadOnChange: false);
            builder.AddEnvironmentVariables();
            builder.AddCommandLine(CommandLineSettings.Normal(args));
            builder.AddInMemoryCollection(SecretFiles.Read(builder as IConfiguration ?? builder.Build()));
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new BadSettingException($"guestlist.json cannot be read: {e.InnerException?.Message ?? e.Message}");
        }
    }

    /// <summary>The configuration of a verb that starts no server.</summary>
    /// <exception cref="BadSettingException">As above.</exception>
    public static (IConfiguration Configuration, bool IsProduction) Load(string[] args)
    {
        var configuration = new ConfigurationManager();
        configuration.AddGuestlistSources(args);
        var environment =
            configuration["environment"]
            ?? configuration["ASPNETCORE_ENVIRONMENT"]
            ?? configuration["DOTNET_ENVIRONMENT"];
        return (configuration, IsProduction(environment));
    }

    /// <summary>Everything but Development is held to Production's rules.</summary>
    public static bool IsProduction(string? environment) =>
        !string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase);
}
