namespace Guestlist.Server.Hosting.Options;

/// <summary>Settings among a command's arguments: <c>--key=value</c> or <c>--key value</c>.</summary>
internal static class CommandLineSettings
{
    /// <summary>What the web server reads beside our own settings.</summary>
    private static readonly string[] OfTheHost = ["urls", "http_ports", "https_ports", "environment"];

    /// <summary>Within these a misspelt key is refused by name when the settings are read.</summary>
    private static readonly string[] Sections = ["Guestlist:", "ConnectionStrings:", "Kestrel:"];

    /// <summary>The same arguments with keys as the configuration spells them: an environment variable's name is understood.</summary>
    public static string[] Normal(IEnumerable<string> args) =>
        [.. args.Select(arg => IsKey(arg) ? $"--{Key(arg)}{arg[(Key(arg, colons: false).Length + 2)..]}" : arg)];

    /// <summary>The first argument that is no setting and would be passed over in silence; null when there is none.</summary>
    public static string? Stray(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var arg = args[i];
            if (!IsKey(arg) || !IsKnown(Key(arg)))
            {
                return arg;
            }

            if (!arg.Contains('=', StringComparison.Ordinal) && (++i == args.Count || IsKey(args[i])))
            {
                return arg;
            }
        }

        return null;
    }

    private static bool IsKey(string arg) => arg.StartsWith("--", StringComparison.Ordinal);

    private static string Key(string arg, bool colons = true)
    {
        var key = arg[2..].Split('=', 2)[0];
        return colons ? key.Replace("__", ":", StringComparison.Ordinal) : key;
    }

    private static bool IsKnown(string key) =>
        OfTheHost.Contains(key, StringComparer.OrdinalIgnoreCase)
        || Sections.Any(section => key.StartsWith(section, StringComparison.OrdinalIgnoreCase));
}
