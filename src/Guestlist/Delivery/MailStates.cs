namespace Guestlist.Delivery;

/// <summary>Where a mail stands.</summary>
public static class MailStates
{
    /// <summary>Waits for its first or next attempt, or is being sent.</summary>
    public const string Queued = "queued";

    /// <summary>Handed over.</summary>
    public const string Sent = "sent";

    /// <summary>Refused for good or given up; shown to people, who can queue it again.</summary>
    public const string Failed = "failed";

    /// <summary>No longer wanted when its turn came.</summary>
    public const string Skipped = "skipped";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Queued, Sent, Failed, Skipped];
}
