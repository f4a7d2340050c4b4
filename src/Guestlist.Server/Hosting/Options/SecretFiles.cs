namespace Guestlist.Server.Hosting.Options;

/// <summary>Secrets from files: <c>Guestlist__Smtp__PasswordFile</c> names the file that holds the password.</summary>
internal static class SecretFiles
{
    private const string Suffix = "File";

    public static bool IsFileOf(string key) =>
        Settings.All.Any(setting =>
            setting.IsSecret && key.Equals(setting.Key + Suffix, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The contents of all files that are named, under the keys they stand for.</summary>
    /// <exception cref="BadSettingException">A file cannot be read, or the secret is also set directly.</exception>
    public static Dictionary<string, string?> Read(IConfiguration configuration)
    {
        var found = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in Settings.All.Where(setting => setting.IsSecret))
        {
            if (configuration[setting.Key + Suffix] is { Length: > 0 } path)
            {
                found[setting.Key] = string.IsNullOrEmpty(configuration[setting.Key])
                    ? ReadFile(setting.Name + Suffix, path)
                    : throw new BadSettingException(
                        $"{setting.Name} and {setting.Name}{Suffix} are both set: choose one."
                    );
            }
        }

        return found;
    }

    private static string ReadFile(string name, string path)
    {
        try
        {
            // Editors and echo leave a line break that is no part of the secret.
            return File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException($"{name} names {path}, which cannot be read.");
        }
    }
}
