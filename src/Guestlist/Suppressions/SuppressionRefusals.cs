namespace Guestlist.Suppressions;

/// <summary>The person asked for it, and nobody else takes that back.</summary>
public sealed record PersonsOwnWish()
    : Refusal(
        RefusalKind.Forbidden,
        "permission_denied",
        "This person asked for no more mail. Only they can allow it again, by the link in any mail they have received."
    );

/// <summary>An unsubscribe link that is malformed, expired, or whose organization is gone.</summary>
public sealed record UnknownUnsubscribeLink() : Refusal(RefusalKind.NotFound, "not_found", "Not found.");
