using System.Text;
using System.Text.Json;
using Guestlist.Feedback;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api.Events;

/// <summary>
/// Amazon SES by way of SNS, as a notification or raw. SES gives every mail a Message-ID of its own; ours stands among
/// the original headers, which have to be switched on.
/// </summary>
public static class AmazonSes
{
    private const int LongestUrl = 2000;

    /// <summary>A report for each recipient, or null for what concerns no invite; no list when it is nothing of SNS.</summary>
    public static IReadOnlyList<DeliveryReport?>? Read(JsonElement body) =>
        body.Text("Type") switch
        {
            "Notification" => Inner(body) is { } message ? Reports(message) ?? [null] : [null],
            "SubscriptionConfirmation" or "UnsubscribeConfirmation" => [],
            _ => Reports(body),
        };

    /// <summary>The address with which the operator confirms that SNS may begin; only one of Amazon's.</summary>
    public static Uri? Subscription(JsonElement body) =>
        body.Text("Type") == "SubscriptionConfirmation"
        && body.Text("SubscribeURL") is { Length: <= LongestUrl } text
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && url is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
        && url.Host.StartsWith("sns.", StringComparison.Ordinal)
        && (
            url.Host.EndsWith(".amazonaws.com", StringComparison.Ordinal)
            || url.Host.EndsWith(".amazonaws.com.cn", StringComparison.Ordinal)
        )
            ? url
            : null;

    /// <summary>A notification carries its message as a text; not all of them are JSON.</summary>
    private static JsonElement? Inner(JsonElement body)
    {
        try
        {
            return DrfBody.Json(Encoding.UTF8.GetBytes(body.Text("Message") ?? ""));
        }
        catch (WireException)
        {
            return null;
        }
    }

    private static List<DeliveryReport?>? Reports(JsonElement message) =>
        (message.Text("notificationType") ?? message.Text("eventType")) switch
        {
            "Bounce" => Each(
                message,
                "bounce",
                "bouncedRecipients",
                message.Text("bounce", "bounceType") == "Permanent" ? ReportKind.HardBounced : ReportKind.Deferred
            ),
            "Complaint" => message.Text("complaint", "complaintFeedbackType") is "not-spam" or "auth-failure" or "virus"
                ? [null]
                : Each(message, "complaint", "complainedRecipients", ReportKind.Complained),
            "DeliveryDelay" => Each(message, "deliveryDelay", "delayedRecipients", ReportKind.Deferred),
            "Delivery" => Each(message, "delivery", "recipients", ReportKind.Delivered),
            null => null,
            _ => [null],
        };

    private static List<DeliveryReport?> Each(JsonElement message, string part, string recipients, ReportKind kind) =>
        [
            .. message
                .Items(part, recipients)
                .Select(
                    (recipient, at) =>
                        new DeliveryReport(
                            $"ses {message.Text(part, "feedbackId") ?? message.Text("mail", "messageId")} {part} {at}",
                            kind,
                            MessageId(message),
                            recipient.ValueKind == JsonValueKind.String
                                ? recipient.GetString()
                                : recipient.Address("emailAddress"),
                            recipient.Text("diagnosticCode") ?? message.Text(part, "smtpResponse") ?? "",
                            message.Time(part, "timestamp")
                        )
                ),
        ];

    private static string MessageId(JsonElement message) =>
        message.Text("mail", "commonHeaders", "messageId")
        ?? message
            .Items("mail", "headers")
            .FirstOrDefault(header =>
                string.Equals(header.Text("name"), "Message-ID", StringComparison.OrdinalIgnoreCase)
            )
            .Text("value")
        ?? "";
}
