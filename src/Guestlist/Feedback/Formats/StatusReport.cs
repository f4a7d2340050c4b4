using MimeKit;

namespace Guestlist.Feedback.Formats;

/// <summary>The part of a delivery status notification that programs read (RFC 3464).</summary>
internal static class StatusReport
{
    private const int MostRecipients = 20;

    /// <summary>A report for each recipient it tells something definite of.</summary>
    public static IEnumerable<DeliveryReport> Read(MessageDeliveryStatus part, string messageId) =>
        // The first group of fields is about the mail as a whole.
        part
            .StatusGroups.Skip(1)
            .Take(MostRecipients)
            .Select(group => Read(group, messageId))
            .OfType<DeliveryReport>();

    private static DeliveryReport? Read(HeaderList fields, string messageId)
    {
        var status = fields["Status"];
        ReportKind? kind = FirstWord(fields["Action"]) switch
        {
            "failed" => EnhancedStatus.Judge(status),
            "delayed" => ReportKind.Deferred,
            "delivered" => ReportKind.Delivered,
            // Relayed and expanded: the mail went on to where nobody reports from.
            _ => null,
        };
        return kind is { } known
            ? new DeliveryReport("", known, messageId, Address(fields["Final-Recipient"]), Words(fields, status))
            : null;
    }

    /// <summary>The address behind its type (<c>rfc822; ann@example.com</c>); null when there is no such field.</summary>
    public static string? Address(string? field) => field is null ? null : AfterType(field).TrimStart('<').TrimEnd('>');

    private static string Words(HeaderList fields, string? status) =>
        fields["Diagnostic-Code"] is { } code ? OneBlank(AfterType(code))
        : status is null ? ""
        : $"Status {OneBlank(status)}";

    private static string AfterType(string field) => field[(field.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();

    private static string FirstWord(string? field) =>
        (field ?? "").Trim().Split(' ', ';', '(', '\t')[0].ToLowerInvariant();

    /// <summary>Folded lines are one.</summary>
    private static string OneBlank(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
