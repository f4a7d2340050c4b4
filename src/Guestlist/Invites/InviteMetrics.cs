using System.Diagnostics.Metrics;

namespace Guestlist.Invites;

/// <summary>What is counted of invites: how they end.</summary>
public static class InviteMetrics
{
    private static readonly Meter Meter = new("Guestlist");

    private static readonly Counter<long> Ended = Meter.CreateCounter<long>(
        "guestlist_invites_ended",
        description: "Invites that ended on this node, by how."
    );

    private static readonly Counter<long> Expired = Meter.CreateCounter<long>(
        "guestlist_invites_expired",
        description: "Invites whose expiry this node announced; they can still be renewed."
    );

    /// <summary>Some invites' expiry was announced, after the commit.</summary>
    internal static void CountExpired(int count) => Expired.Add(count);

    /// <summary>Some invites ended, after the commit.</summary>
    /// <param name="endedAs">A word of <see cref="Endings"/>.</param>
    /// <param name="count">How many.</param>
    internal static void CountEnd(string endedAs, int count = 1) =>
        Ended.Add(count, new KeyValuePair<string, object?>("as", endedAs));
}
