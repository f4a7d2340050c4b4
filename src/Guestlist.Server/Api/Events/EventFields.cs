using System.Text.Json;
using Guestlist.Feedback;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api.Events;

/// <summary>The fields of our own events, one object or a list of them.</summary>
internal static class EventFields
{
    private const int MostInAList = 100;
    private const int LongestMessageId = 998;
    private const int LongestRecipient = 998;
    private const int LongestDetail = 2000;

    /// <summary>All events of a request, or the first error.</summary>
    /// <param name="body">What was sent.</param>
    /// <param name="requestId">Names the request; sent again, it brings the same events.</param>
    public static IReadOnlyList<DeliveryReport> Read(ParsedBody body, string requestId)
    {
        if (body.Root.ValueKind != JsonValueKind.Array)
        {
            return [Read(DrfFields.Of(body), $"webhook {requestId} 0")];
        }

        return body.Root.GetArrayLength() <= MostInAList
            ?
            [
                .. body
                    .Root.EnumerateArray()
                    .Select((item, at) => Read(DrfFields.OfItem(item, at), $"webhook {requestId} {at}")),
            ]
            : throw new WireException(
                DrfErrors.Invalid("max_length", $"Ensure this field has no more than {MostInAList} elements.")
            );
    }

    private static DeliveryReport Read(DrfFields fields, string eventId)
    {
        var type = fields.RequiredText("type", LongestMessageId);
        var messageId = fields.RequiredText("message_id", LongestMessageId);
        var recipient = fields.Text("recipient", LongestRecipient, nullable: true);
        var permanent = IsGiven(fields, "permanent") ? fields.Boolean("permanent", otherwise: true) : true;
        var detail = fields.Text("detail", LongestDetail, nullable: true);
        ReportKind? kind = type switch
        {
            "delivered" => ReportKind.Delivered,
            "deferred" => ReportKind.Deferred,
            "bounced" => permanent ? ReportKind.HardBounced : ReportKind.Deferred,
            "complained" => ReportKind.Complained,
            _ => null,
        };
        return kind is { } known
            ? new DeliveryReport(eventId, known, messageId, recipient, detail ?? "", At(fields))
            : throw fields.Fail("type", "invalid_choice", $"\"{type}\" is not a valid choice.");
    }

    private static DateTimeOffset? At(DrfFields fields) =>
        fields.Text("at", LongestDetail, nullable: true) is { } text
            ? ActivityQuery.Time(text)
                ?? throw fields.Fail("at", "invalid_input", "Enter a valid date and time in ISO 8601.")
            : null;

    private static bool IsGiven(DrfFields fields, string name) =>
        fields.Raw(name) is { ValueKind: not JsonValueKind.Null };
}
