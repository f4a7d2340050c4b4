namespace Guestlist.TestKit;

/// <summary>The clone the tests run from.</summary>
public static class Repository
{
    /// <summary>The folder that holds Guestlist.slnx.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path inside the clone.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Guestlist.slnx")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"No Guestlist.slnx above {start}.");
    }
}
