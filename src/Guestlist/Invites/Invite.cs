using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Invites;

/// <summary>An invitation of one address into one organization.</summary>
/// <param name="Id">Time-ordered; listed to every member, therefore never a secret.</param>
/// <param name="OrganizationId">Where to.</param>
/// <param name="TargetEmail">The address as shown and mailed.</param>
/// <param name="FirstName">At most 30 characters, may be empty.</param>
/// <param name="EmailingAttemptMade">A mail was promised; says nothing about delivery.</param>
/// <param name="Level">The level the invitee gets.</param>
/// <param name="CreatedBy">The inviter; null when their account is gone.</param>
/// <param name="Message">At most 5,000 characters; null when none was given.</param>
/// <param name="PrivateProjectAccess">A JSON array as text, carried to the membership; null when none.</param>
/// <param name="ExpiresAt">From then on it cannot be accepted; judged at use.</param>
/// <param name="EndedAs">How it ended; null while it is live, expired or not.</param>
public sealed record Invite(
    Guid Id,
    Guid OrganizationId,
    string TargetEmail,
    string FirstName,
    bool EmailingAttemptMade,
    Level Level,
    User? CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    string? Message,
    string? PrivateProjectAccess,
    DateTimeOffset ExpiresAt,
    string? EndedAs
)
{
    /// <summary>A JSON object as text, at most 8 KiB, carried to the membership; nothing here reads it.</summary>
    public string Metadata { get; init; } = "{}";

    /// <summary>The language of its mails as a BCP 47 tag; null for the organization's.</summary>
    public string? Locale { get; init; }

    /// <summary>What became of its last mail.</summary>
    public MailTruth Delivery { get; init; } = MailTruth.None;

    /// <summary>When, by whom and by which link it ended; null while it is live.</summary>
    public InviteEnd? End { get; init; }

    /// <summary>When the invitee asked for a new link; null when they did not, or were answered.</summary>
    public DateTimeOffset? RenewalAskedAt { get; init; }

    /// <summary>Why it waits for an admin; null when it does not.</summary>
    public Hold? Held { get; init; }

    /// <summary>Who asks that it be made out to them; null when nobody does.</summary>
    public Readdressing? Readdress { get; init; }

    /// <summary>Counts its mails and renewals, from 1; not shown.</summary>
    internal long Generation { get; init; } = 1;

    /// <summary>When it was last mailed; not shown.</summary>
    internal DateTimeOffset? MailedAt { get; init; }

    /// <summary>True from <see cref="ExpiresAt"/> on.</summary>
    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;

    /// <summary>A word of <see cref="Statuses"/>.</summary>
    public string Status(DateTimeOffset now) => EndedAs ?? (IsExpired(now) ? Statuses.Expired : Statuses.Pending);
}

/// <summary>What became of an invite's last mail.</summary>
/// <param name="State">A word of <see cref="Delivery.DeliveryStates"/>.</param>
/// <param name="Detail">The reason in words, without addresses; null when there is nothing to say.</param>
/// <param name="At">Since when; null while no mail was promised.</param>
public sealed record MailTruth(string State, string? Detail, DateTimeOffset? At)
{
    /// <summary>No mail was promised.</summary>
    public static MailTruth None { get; } = new(Guestlist.Delivery.DeliveryStates.None, null, null);
}

/// <summary>How an invite came to its end.</summary>
/// <param name="At">When.</param>
/// <param name="By">The UUID of the user who ended it; null for an invitee without account and for the service.</param>
/// <param name="Link">A word of <see cref="LinkKinds"/>, where a link ended it.</param>
/// <param name="ReplacedBy">The invite that took its place.</param>
public sealed record InviteEnd(DateTimeOffset At, Guid? By, string? Link, Guid? ReplacedBy);

/// <summary>An invite that nobody can accept until an admin releases it.</summary>
/// <param name="At">Since when.</param>
/// <param name="Because">A word of <see cref="HoldReasons"/>.</param>
public sealed record Hold(DateTimeOffset At, string Because);

/// <summary>The wish of somebody with another address to be the one invited.</summary>
/// <param name="Email">Their address.</param>
/// <param name="At">When they asked.</param>
public sealed record Readdressing(string Email, DateTimeOffset At);
