namespace Guestlist.Feedback;

/// <summary>What a report has done.</summary>
/// <param name="Outcome">applied, duplicate or ignored.</param>
/// <param name="Reason">Why it was ignored, in a word; else null.</param>
public sealed record ReportResult(string Outcome, string? Reason = null)
{
    /// <summary>It was news, and is written down.</summary>
    public static ReportResult Applied { get; } = new("applied");

    /// <summary>The same is known already.</summary>
    public static ReportResult Duplicate { get; } = new("duplicate");

    /// <summary>We have sent no such mail, or whom it was for is forgotten.</summary>
    public static ReportResult Unknown { get; } = new("ignored", "unknown");

    /// <summary>It says that the mail went to somebody it was not for.</summary>
    public static ReportResult WrongRecipient { get; } = new("ignored", "recipient");

    /// <summary>The invite was mailed anew since.</summary>
    public static ReportResult Outdated { get; } = new("ignored", "outdated");

    /// <summary>The invite has ended.</summary>
    public static ReportResult Ended { get; } = new("ignored", "ended");

    /// <summary>Something more definite is known already.</summary>
    public static ReportResult Settled { get; } = new("ignored", "settled");

    /// <summary>It tells of nothing that matters to an invite.</summary>
    public static ReportResult OtherMatter { get; } = new("ignored", "type");
}
