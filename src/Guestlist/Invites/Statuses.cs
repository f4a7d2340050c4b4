namespace Guestlist.Invites;

/// <summary>Where an invite stands, as shown and asked for.</summary>
public static class Statuses
{
    /// <summary>It can be accepted.</summary>
    public const string Pending = "pending";

    /// <summary>Past its time; it can be renewed.</summary>
    public const string Expired = "expired";

    /// <summary>All of them: the two of a live invite, then the words of <see cref="Endings"/>.</summary>
    public static IReadOnlyList<string> All { get; } =
    [Pending, Expired, Endings.Accepted, Endings.Declined, Endings.Revoked, Endings.Replaced];

    /// <summary>Those of live invites, which a list shows unasked.</summary>
    public static IReadOnlyList<string> Live { get; } = [Pending, Expired];
}

/// <summary>How an invite ends, as stored and shown.</summary>
public static class Endings
{
    /// <summary>The invitee joined.</summary>
    public const string Accepted = "accepted";

    /// <summary>The invitee said no.</summary>
    public const string Declined = "declined";

    /// <summary>An admin withdrew it.</summary>
    public const string Revoked = "revoked";

    /// <summary>Nobody came in time, and whom it was for is forgotten; until then an expired invite is live.</summary>
    public const string Expired = "expired";

    /// <summary>A newer invite took its place.</summary>
    public const string Replaced = "replaced";
}

/// <summary>Why an invite is held.</summary>
public static class HoldReasons
{
    /// <summary>The inviter is no longer a member.</summary>
    public const string InviterLeft = "inviter_left";

    /// <summary>The inviter is below the invite's level, or may no longer invite.</summary>
    public const string InviterLostRight = "inviter_lost_right";
}
