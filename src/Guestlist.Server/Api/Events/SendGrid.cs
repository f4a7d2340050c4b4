using System.Text.Json;
using Guestlist.Feedback;
using Guestlist.Feedback.Formats;

namespace Guestlist.Server.Api.Events;

/// <summary>SendGrid's event webhook: a list of events, of which most tell of opening and clicking.</summary>
public static class SendGrid
{
    /// <summary>A report for each event, or null in its place for what concerns no invite; no list when it is no such webhook.</summary>
    public static IReadOnlyList<DeliveryReport?>? Read(JsonElement body) =>
        body.ValueKind == JsonValueKind.Array ? [.. body.Items().Select(Report)] : null;

    private static DeliveryReport? Report(JsonElement item) =>
        KindOf(item) is { } kind
            ? new DeliveryReport(
                $"sendgrid {item.Text("sg_event_id")} {item.Text("event")}",
                kind,
                item.Text("smtp-id") ?? "",
                item.Address("email"),
                item.Text("reason") ?? item.Text("response") ?? "",
                item.Time("timestamp")
            )
            : null;

    private static ReportKind? KindOf(JsonElement item) =>
        item.Text("event") switch
        {
            "delivered" => ReportKind.Delivered,
            "deferred" => ReportKind.Deferred,
            "spamreport" => ReportKind.Complained,
            "bounce" => item.Text("type") == "blocked" ? ReportKind.Bounced : EnhancedStatus.Judge(item.Text("status")),
            // SendGrid has a list of its own and has not sent it.
            "dropped" => ReportKind.Bounced,
            _ => null,
        };
}
