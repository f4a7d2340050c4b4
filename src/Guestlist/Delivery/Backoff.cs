namespace Guestlist.Delivery;

/// <summary>When a mail that was not taken is tried again.</summary>
public static class Backoff
{
    /// <summary>Greylisting servers take a mail after some minutes; outages last hours. The last step repeats.</summary>
    private static readonly TimeSpan[] Steps =
    [
        TimeSpan.FromMinutes(1),
        TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
        TimeSpan.FromHours(1),
        TimeSpan.FromHours(2),
        TimeSpan.FromHours(4),
    ];

    /// <summary>The pause after an attempt, a tenth shorter or longer so that a backlog does not come back as one wave.</summary>
    /// <param name="attempt">Which attempt has just failed, from 1.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan After(long attempt, double chance) =>
        Steps[(int)Math.Clamp(attempt - 1, 0, Steps.Length - 1)] * (0.9 + (0.2 * chance));
}
