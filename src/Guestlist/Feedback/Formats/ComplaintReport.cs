using MimeKit;

namespace Guestlist.Feedback.Formats;

/// <summary>The part of a feedback report that programs read (RFC 5965).</summary>
internal static class ComplaintReport
{
    /// <summary>Complaints of a person. The others (<c>not-spam</c>, <c>auth-failure</c>, <c>virus</c>) are none.</summary>
    private static readonly string[] OfAPerson = ["abuse", "fraud", "opt-out", "opt-out-list"];

    /// <summary>The complaint, or nothing.</summary>
    public static IEnumerable<DeliveryReport> Read(MessageFeedbackReport part, string messageId)
    {
        var type = (part.Fields["Feedback-Type"] ?? "").Trim().ToLowerInvariant();
        if (OfAPerson.Contains(type, StringComparer.Ordinal))
        {
            yield return new DeliveryReport(
                "",
                ReportKind.Complained,
                messageId,
                StatusReport.Address(part.Fields["Original-Rcpt-To"]),
                $"Reported as {type}."
            );
        }
    }
}
