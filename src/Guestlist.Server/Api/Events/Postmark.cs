using System.Text.Json;
using Guestlist.Feedback;
using Guestlist.Server.Mail;

namespace Guestlist.Server.Api.Events;

/// <summary>
/// Postmark's webhooks (<c>Bounce</c>, <c>SpamComplaint</c>, <c>Delivery</c>), one object a request. Postmark gives
/// every mail a Message-ID of its own; ours comes back as metadata (<see cref="DeliverySettings.Echo"/>).
/// </summary>
public static class Postmark
{
    /// <summary>One report, or null in its place for what concerns no invite; no list when it is no such webhook.</summary>
    public static IReadOnlyList<DeliveryReport?>? Read(JsonElement body) =>
        body.Text("RecordType") is { } type ? [Read(body, type)] : null;

    private static DeliveryReport? Read(JsonElement body, string type) =>
        KindOf(body, type) is { } kind
            ? new DeliveryReport(
                $"postmark {type} {body.Text("ID") ?? body.Text("MessageID")}",
                kind,
                body.Text("Metadata", DeliverySettings.PostmarkMetadata) ?? "",
                body.Address("Email") ?? body.Address("Recipient"),
                body.Text("Details") ?? body.Text("Description") ?? "",
                body.Time("BouncedAt") ?? body.Time("DeliveredAt")
            )
            : null;

    private static ReportKind? KindOf(JsonElement body, string type) =>
        type switch
        {
            "Delivery" => ReportKind.Delivered,
            "SpamComplaint" => ReportKind.Complained,
            "Bounce" => body.Text("Type") switch
            {
                "HardBounce" or "BadEmailAddress" => ReportKind.HardBounced,
                "Transient" or "SoftBounce" or "DnsError" or "Unknown" => ReportKind.Deferred,
                "Blocked"
                or "SpamNotification"
                or "VirusNotification"
                or "DMARCPolicy"
                or "ManuallyDeactivated"
                or "SMTPApiError" => ReportKind.Bounced,
                "SpamComplaint" => ReportKind.Complained,
                // Automatic answers and requests to subscribe came from somebody who has the mail.
                _ => null,
            },
            _ => null,
        };
}
