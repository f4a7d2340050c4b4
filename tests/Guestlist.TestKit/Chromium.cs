namespace Guestlist.TestKit;

/// <summary>Debian's browser; tests never download one.</summary>
public static class Chromium
{
    /// <summary>Where apt-get install chromium puts it.</summary>
    public static string Path => "/usr/bin/chromium";

    /// <summary>Arguments that keep it quiet, offline and startable in a container.</summary>
    public static string[] Args { get; } =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    /// <summary>
    /// Its environment: this one, but what it keeps for good goes to the temporary folder. It writes crash reports' settings
    /// and a cache to the home folder even where its profile stands elsewhere.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string>> Environment()
    {
        var folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "guestlist-chromium");
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
            all[(string)variable.Key] = (string?)variable.Value ?? "";
        all["XDG_CONFIG_HOME"] = all["XDG_CACHE_HOME"] = folder;
        return all;
    }
}
