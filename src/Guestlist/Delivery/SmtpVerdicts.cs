namespace Guestlist.Delivery;

/// <summary>What follows from a dialogue's end (RFC 5321 4.2.1 and 4.5.4.1). A pure table.</summary>
public static class SmtpVerdicts
{
    /// <summary>Replies that ask for a sign-in (RFC 4954): the operator's account is wrong, not the mail.</summary>
    private static readonly int[] AboutTheAccount = [530, 534, 535, 538];

    /// <summary>Judges a dialogue.</summary>
    public static Verdict Judge(SmtpReport report) =>
        Verdict.Of(KindOf(report), WordsOf(report)) with
        {
            IsOutage = report.Phase < SmtpPhase.Sender,
            Cause = report.Code is { } code ? $"{code} at {report.Phase}" : $"ended at {report.Phase}",
        };

    private static VerdictKind KindOf(SmtpReport report) =>
        report switch
        {
            { Phase: SmtpPhase.Message, Code: >= 200 and < 300 } => VerdictKind.Delivered,
            // Nothing was said about this mail: the server or our settings are at fault, and both get repaired.
            { Phase: < SmtpPhase.Sender } => VerdictKind.RetryLater,
            { Code: { } code } when AboutTheAccount.Contains(code) => VerdictKind.RetryLater,
            { Code: >= 500 and < 600 } => VerdictKind.Refused,
            // 4yz, a reply that is none, a cut or a time-out. After the final dot the server may have taken it:
            // the repeat carries the same Message-ID.
            _ => VerdictKind.RetryLater,
        };

    private static string WordsOf(SmtpReport report) =>
        report.Code is { } code ? $"{code} {report.Words}" : report.Words;
}
