namespace Guestlist.Invites;

/// <summary>Nobody hands out more than they hold.</summary>
public sealed record LevelAboveOwn()
    : Refusal(
        RefusalKind.Forbidden,
        "permission_denied",
        "You cannot invite a user with a higher permission level than your own."
    );

/// <summary>The address belongs to a member; in a list the item is named.</summary>
public sealed record AlreadyMember(int? At = null)
    : Refusal(
        RefusalKind.Invalid,
        "invalid_input",
        "A user with this email address already belongs to the organization.",
        At is null ? null : nameof(Invite.TargetEmail),
        At
    );

/// <summary>What has ended or expired stays as it was; expired ones are renewed by sending them again.</summary>
public sealed record OnlyPendingChanges()
    : Refusal(RefusalKind.Invalid, "invalid_input", "Only a pending invite can be changed.");

/// <summary>A client's idea of a lifetime has bounds.</summary>
public sealed record ExpiryOutOfRange()
    : Refusal(
        RefusalKind.Invalid,
        "invalid_input",
        "Ensure this value lies between 1 hour and 90 days from now.",
        nameof(Invite.ExpiresAt)
    );

/// <summary>It has ended: a new one is needed.</summary>
public sealed record InviteHasEnded(string EndedAs)
    : Refusal(RefusalKind.Invalid, "invite_ended", $"This invite was {EndedAs}. Create a new one.");

/// <summary>It was mailed a moment ago.</summary>
public sealed record ResentTooSoon : Refusal
{
    /// <summary>Says for how long.</summary>
    /// <param name="seconds">Until it may be mailed again.</param>
    public ResentTooSoon(int seconds)
        : base(
            RefusalKind.Exhausted,
            "resent_too_soon",
            $"This invite was mailed less than a minute ago. Expected available in {seconds} second{(seconds == 1 ? "" : "s")}."
        ) => RetryAfter = seconds;
}

/// <summary>Somebody answers for it already.</summary>
public sealed record InviteNotHeld() : Refusal(RefusalKind.Invalid, "invite_not_held", "This invite is not held.");

/// <summary>Nobody asked for it.</summary>
public sealed record NobodyAsked()
    : Refusal(
        RefusalKind.Invalid,
        "required",
        "Nobody has asked to have this invite re-addressed. Say to which address.",
        nameof(Invite.TargetEmail)
    );

/// <summary>Others changed it at the same moment, again and again.</summary>
public sealed record InviteChanging()
    : Refusal(RefusalKind.Conflict, "conflict", "This invite is being changed by somebody else. Try again.");
