namespace Guestlist.Bench;

/// <summary>The folders and programs of a run: everything lies below <c>artifacts/</c>, on the disk of the clone.</summary>
/// <remarks>Never a folder in memory: a durable commit must cost here what it costs in production.</remarks>
internal static class Workplace
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The published product; <c>GUESTLIST_PROGRAM</c> names another one.</summary>
    public static string Product { get; } =
        Environment.GetEnvironmentVariable("GUESTLIST_PROGRAM") is { Length: > 0 } program
            ? program
            : Path.Combine(Root, "artifacts/publish/guestlist");

    /// <summary>The published probe; <c>GUESTLIST_PROBE</c> names another one.</summary>
    public static string Probe { get; } =
        Environment.GetEnvironmentVariable("GUESTLIST_PROBE") is { Length: > 0 } program
            ? program
            : Path.Combine(Root, "artifacts/publish-probe/Guestlist.Probe");

    /// <summary>An empty folder of its own for one server or database.</summary>
    public static string FreshFolder(string name)
    {
        var folder = Path.Combine(Root, "artifacts/bench", name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Guestlist.slnx")) ? folder
        : Path.GetDirectoryName(folder) is { } parent ? FindRoot(parent)
        : throw new InvalidOperationException("Guestlist.slnx was not found above the bench program");
}
