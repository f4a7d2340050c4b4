using System.Diagnostics.Metrics;

namespace Guestlist.Delivery;

/// <summary>What is counted of deliveries.</summary>
public static class DeliveryMetrics
{
    /// <summary>The meter of the whole program.</summary>
    public const string MeterName = "Guestlist";

    private static readonly Meter Meter = new(MeterName);

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "guestlist_deliveries",
        description: "Attempts to hand over a mail, by verdict."
    );

    internal static void Count(VerdictKind verdict) =>
        Deliveries.Add(
            1,
            new KeyValuePair<string, object?>(
                "verdict",
                verdict switch
                {
                    VerdictKind.Delivered => "delivered",
                    VerdictKind.RetryLater => "retry_later",
                    VerdictKind.Refused => "refused",
                    _ => "abandoned",
                }
            )
        );
}
