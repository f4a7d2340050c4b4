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
}
