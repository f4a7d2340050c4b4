namespace Guestlist.Delivery;

/// <summary>What became of an invite's last mail, as stored and shown.</summary>
public static class DeliveryStates
{
    /// <summary>No mail was promised.</summary>
    public const string None = "none";

    /// <summary>It waits for its first attempt.</summary>
    public const string Queued = "queued";

    /// <summary>The mail server has taken it.</summary>
    public const string Sent = "sent";

    /// <summary>Not now; it is tried again.</summary>
    public const string Deferred = "deferred";

    /// <summary>It was taken and came back.</summary>
    public const string Bounced = "bounced";

    /// <summary>The recipient reported it as unwanted.</summary>
    public const string Complained = "complained";

    /// <summary>Refused for good, or given up.</summary>
    public const string Failed = "failed";

    /// <summary>The address gets no mail.</summary>
    public const string Suppressed = "suppressed";
}
