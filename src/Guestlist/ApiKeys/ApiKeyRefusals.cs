namespace Guestlist.ApiKeys;

/// <summary>The user has as many keys as one may have.</summary>
public sealed record TooManyKeys()
    : Refusal(
        RefusalKind.Invalid,
        "invalid_input",
        $"You can only have {ApiKey.MostPerUser} personal API keys. Remove an existing key before creating a new one."
    );

/// <summary>The session that asked has ended meanwhile; nobody is signed in any more.</summary>
public sealed record SessionOver()
    : Refusal(RefusalKind.Forbidden, "not_authenticated", "Authentication credentials were not provided.");

/// <summary>A key can be bound only to organizations of its owner; unknown ones are not told apart from alien ones.</summary>
public sealed record AlienOrganization()
    : Refusal(
        RefusalKind.Invalid,
        "invalid_input",
        "You must be a member of all organizations that you are scoping the key to.",
        "ScopedOrganizations"
    );
