namespace Guestlist.Invites;

/// <summary>What to change of a pending invite; what is null or not said stays as it is.</summary>
/// <param name="Level">The new level.</param>
/// <param name="FirstName">At most 30 characters, may be empty.</param>
/// <param name="ExpiresAt">When it is to expire.</param>
/// <param name="Metadata">A JSON object as text, at most 8 KiB.</param>
public sealed record InviteChanges(Level? Level, string? FirstName, DateTimeOffset? ExpiresAt, string? Metadata)
{
    /// <summary>True when <see cref="Message"/> is to take the place of the present one.</summary>
    public bool SaysMessage { get; init; }

    /// <summary>At most 5,000 characters or null.</summary>
    public string? Message { get; init; }

    /// <summary>True when <see cref="Locale"/> is to take the place of the present one.</summary>
    public bool SaysLocale { get; init; }

    /// <summary>The language of its mails; null for the organization's.</summary>
    public string? Locale { get; init; }

    /// <summary>The names of what is said, in the order of the wire.</summary>
    public IReadOnlyList<string> Said =>
        [
            .. Level is null ? Array.Empty<string>() : ["level"],
            .. FirstName is null ? Array.Empty<string>() : ["first name"],
            .. SaysMessage ? ["message"] : Array.Empty<string>(),
            .. ExpiresAt is null ? Array.Empty<string>() : ["expiry"],
            .. Metadata is null ? Array.Empty<string>() : ["metadata"],
            .. SaysLocale ? ["language"] : Array.Empty<string>(),
        ];
}
