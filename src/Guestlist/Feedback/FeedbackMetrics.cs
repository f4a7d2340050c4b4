using System.Diagnostics.Metrics;
using Guestlist.Delivery;

namespace Guestlist.Feedback;

/// <summary>What is counted of reports.</summary>
internal static class FeedbackMetrics
{
    /// <summary>The outcome of a file in the bounce folder that is no report.</summary>
    public const string Unread = "unread";

    private static readonly Meter Meter = new(DeliveryMetrics.MeterName);

    private static readonly Counter<long> Reports = Meter.CreateCounter<long>(
        "guestlist_delivery_reports",
        description: "Reports of what became of mails, by what they did."
    );

    public static void Count(string outcome) => Reports.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
