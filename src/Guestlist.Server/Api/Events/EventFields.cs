using System.Text.Json;
using Guestlist.Feedback;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api.Events;

/// <summary>The fields of our own events, one object or a list of them.</summary>
internal static class EventFields
{
    private const int MostInAList = 100;
    private const int LongestType = 100;
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
        var kind = Kind(fields);
        var messageId = fields.RequiredText("message_id", LongestMessageId);
        var recipient = fields.Text("recipient", LongestRecipient, nullable: true);
        var isPermanent = !IsGiven(fields, "permanent") || fields.Boolean("permanent", otherwise: true);
        var detail = fields.Text("detail", LongestDetail, nullable: true);
        return new DeliveryReport(
            eventId,
            kind == ReportKind.HardBounced && !isPermanent ? ReportKind.Deferred : kind,
            messageId,
            recipient,
            detail ?? "",
            At(fields)
        );
    }

    private static ReportKind Kind(DrfFields fields) =>
        fields.RequiredText("type", LongestType) switch
        {
            "bounced" => ReportKind.HardBounced,
            "complained" => ReportKind.Complained,
            "deferred" => ReportKind.Deferred,
            "delivered" => ReportKind.Delivered,
            var other => throw fields.Fail("type", "invalid_choice", $"\"{other}\" is not a valid choice."),
        };

    private static DateTimeOffset? At(DrfFields fields) =>
        fields.Text("at", LongestDetail, nullable: true) is { } text
            ? WireTime.Parse(text)
                ?? throw fields.Fail("at", "invalid_input", "Enter a valid date and time in ISO 8601.")
            : null;

    private static bool IsGiven(DrfFields fields, string name) =>
        fields.Raw(name) is { ValueKind: not JsonValueKind.Null };
}
