using Xunit;

namespace Guestlist.Tests.Architecture;

/// <summary>Files stay small enough to be read in one go.</summary>
public sealed class FileSizeRules
{
    private const int Longest = 300;
    private const int LargestMedian = 60;
    private const int LongestProgram = 30;

    private static readonly string[] _sources = [".cs", ".cshtml", ".css", ".js", ".sh"];

    public static TheoryData<string> Folders => ["src", "tests", "bench", "scripts"];

    [Theory, MemberData(nameof(Folders))]
    public void no_file_is_longer_than_300_lines(string folder) =>
        Assert.Empty(TooLong(SourceTree.Files(folder, _sources)));

    [Fact]
    public void the_median_file_of_the_product_has_at_most_60_lines() =>
        Assert.InRange(Median(SourceTree.Product), 1, LargestMedian);

    [Fact]
    public void the_median_file_of_the_whole_tree_has_at_most_60_lines() =>
        Assert.InRange(
            Median([.. SourceTree.Product, .. SourceTree.Files("tests", ".cs"), .. SourceTree.Files("bench", ".cs")]),
            1,
            LargestMedian
        );

    [Fact]
    public void the_program_reads_as_a_table_of_contents() =>
        Assert.InRange(SourceTree.File("src/Guestlist.Server/Program.cs").Lines, 1, LongestProgram);

    [Fact]
    public void a_file_of_301_lines_is_reported_and_one_of_300_is_not() =>
        Assert.Equal(["src/B.cs has 301 lines"], TooLong([OfLines("src/A.cs", 300), OfLines("src/B.cs", 301)]));

    [Fact]
    public void the_median_is_the_middle_one() =>
        Assert.Equal(61, Median([OfLines("a", 1), OfLines("b", 61), OfLines("c", 300)]));

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Lines > Longest).Select(file => $"{file.Path} has {file.Lines} lines");

    private static int Median(IReadOnlyCollection<SourceFile> files) =>
        files.Select(file => file.Lines).Order().ElementAt(files.Count / 2);

    private static SourceFile OfLines(string path, int lines) =>
        new(path, string.Concat(Enumerable.Repeat("//\n", lines)));
}
