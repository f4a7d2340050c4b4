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
