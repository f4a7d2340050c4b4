namespace Guestlist.Acceptance;

/// <summary>Unknown, malformed, used, revoked or replaced: a stranger must not learn which.</summary>
public sealed record UnknownSecret()
    : Refusal(RefusalKind.Invalid, "invalid_input", "The provided invite ID is not valid.");

/// <summary>The visitor is signed in with another address.</summary>
public sealed record WrongRecipient()
    : Refusal(RefusalKind.Invalid, "invalid_recipient", "This invite is intended for another email address.");

/// <summary>The invite is past its time; it can be renewed.</summary>
public sealed record InviteExpired()
    : Refusal(RefusalKind.Invalid, "expired", "This invite has expired. Please ask your admin for a new one.");

/// <summary>The inviter no longer has the right to invite at that level.</summary>
public sealed record InviteHeld(string OrganizationName)
    : Refusal(
        RefusalKind.Invalid,
        "invite_held",
        $"The person who invited you can no longer do so. Please ask an admin of {OrganizationName}."
    );

/// <summary>The invited address has an account: its owner signs in first. The detail is where.</summary>
public sealed record AccountExists(string Secret)
    : Refusal(RefusalKind.Invalid, "account_exists", $"/login?next=/join/{Secret}");

/// <summary>The visitor is in already.</summary>
public sealed record AlreadyIn()
    : Refusal(RefusalKind.Invalid, "user_already_member", "You already are a member of this organization.");

/// <summary>Another member has the invited address.</summary>
public sealed record AddressIsMember()
    : Refusal(
        RefusalKind.Invalid,
        "existing_email_address",
        "Another user with this email address already belongs to this organization."
    );

/// <summary>A new account was asked for, but the address has one.</summary>
public sealed record SignInInstead(string TargetEmail)
    : Refusal(
        RefusalKind.Invalid,
        "invalid_input",
        $"There already exists an account with email address {TargetEmail}. Please log in instead."
    );

/// <summary>A new link was asked for, but the one in hand works.</summary>
public sealed record InviteStillOpen()
    : Refusal(RefusalKind.Invalid, "invite_open", "This invite has not expired. Your link still works.");

/// <summary>The visitor asked to be the one invited, and is.</summary>
public sealed record InviteIsYours()
    : Refusal(RefusalKind.Invalid, "invite_open", "You can accept this invite as it is.");

/// <summary>Another account has asked for the same invite within the last day.</summary>
public sealed record SomebodyAsked()
    : Refusal(
        RefusalKind.Invalid,
        "readdress_asked",
        "Somebody else has asked for this invite already. Ask the person who invited you."
    );
