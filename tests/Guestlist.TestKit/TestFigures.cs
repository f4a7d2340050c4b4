namespace Guestlist.TestKit;

/// <summary>What a test measured and nobody asserts: <c>./dev test</c> prints it below the tests of its project.</summary>
public static class TestFigures
{
    private static readonly Lock _turn = new();

    /// <summary>Reports one line; nowhere when the tests are run by hand without <c>GUESTLIST_FIGURES</c>, a file's path.</summary>
    public static void Report(string line)
    {
        if (Environment.GetEnvironmentVariable("GUESTLIST_FIGURES") is not { Length: > 0 } file)
            return;
        lock (_turn)
            File.AppendAllText(file, line + Environment.NewLine);
    }
}
