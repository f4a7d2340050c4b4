namespace Guestlist.FaultTests;

/// <summary>Many measurements in few words.</summary>
internal static class Figures
{
    /// <summary>Least, median and greatest, in milliseconds.</summary>
    public static string Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0
            ? "none"
            : $"min {Milliseconds(sorted[0])}, median {Milliseconds(sorted[sorted.Count / 2])}, max {Milliseconds(sorted[^1])}";
    }

    private static string Milliseconds(TimeSpan time) => $"{time.TotalMilliseconds:f0} ms";
}
