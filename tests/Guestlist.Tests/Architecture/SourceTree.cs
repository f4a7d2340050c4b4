using Guestlist.TestKit;

namespace Guestlist.Tests.Architecture;

/// <summary>The files of this clone, without what a build makes.</summary>
internal static class SourceTree
{
    private static readonly string[] _made = ["obj", "bin", "node_modules", "artifacts", "data", ".git"];

    /// <summary>Every C# file of the product.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } = Files("src", ".cs");

    /// <summary>Every project file of the product.</summary>
    public static IReadOnlyList<SourceFile> ProductProjects { get; } = Files("src", ".csproj");

    /// <summary>Every file of the clone whose name ends so.</summary>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] endings)
    {
        var start = new DirectoryInfo(Repository.At(folder));
        return start.Exists
            ? Walk(start)
                .Where(file => endings.Any(end => file.Name.EndsWith(end, StringComparison.Ordinal)))
                .Select(Read)
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .ToArray()
            : [];
    }

    /// <summary>One file by its path from the root.</summary>
    public static SourceFile File(string path) => Read(new FileInfo(Repository.At(path)));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) =>
        folder
            .EnumerateFiles()
            .Concat(
                folder
                    .EnumerateDirectories()
                    .Where(below => !_made.Contains(below.Name, StringComparer.Ordinal))
                    .SelectMany(Walk)
            );

    private static SourceFile Read(FileInfo file) =>
        new(
            Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'),
            System.IO.File.ReadAllText(file.FullName)
        );
}
