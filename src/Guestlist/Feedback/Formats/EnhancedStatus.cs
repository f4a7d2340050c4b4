using System.Globalization;

namespace Guestlist.Feedback.Formats;

/// <summary>What an enhanced status code (RFC 3463, <c>5.1.1</c>) says of a failed mail. A pure table.</summary>
public static class EnhancedStatus
{
    /// <summary>Deferred, bounced, or bounced for good because of the address; an unreadable code blames nobody.</summary>
    public static ReportKind Judge(string? status)
    {
        var parts = (status ?? "").Trim().Split(' ', '(')[0].Split('.');
        return
            parts is [var kind, var subject, var detail]
            && int.TryParse(subject, NumberStyles.None, CultureInfo.InvariantCulture, out var about)
            && int.TryParse(detail, NumberStyles.None, CultureInfo.InvariantCulture, out var what)
            ? kind switch
            {
                "4" => ReportKind.Deferred,
                "5" => IsOfTheAddress(about, what) ? ReportKind.HardBounced : ReportKind.Bounced,
                _ => ReportKind.Bounced,
            }
            : ReportKind.Bounced;
    }

    /// <summary>
    /// There is no such mailbox, or no such domain. A full mailbox (5.2.2), a mail that is too large (5.2.3, 5.3.4), a
    /// dialogue gone wrong (5.5.x), content (5.6.x) and policy (5.7.x) may change or blame the sender.
    /// </summary>
    private static bool IsOfTheAddress(int subject, int detail) =>
        subject switch
        {
            // 5.1.5 praises the address, 5.1.7 and 5.1.8 are about the sender's, 5.1.9 about a copy.
            1 => detail is not (5 or 7 or 8 or 9),
            2 => detail is 0 or 1,
            // No host; Exchange Online says 5.4.1 of an unknown mailbox.
            4 => detail is 1 or 4,
            _ => false,
        };
}
