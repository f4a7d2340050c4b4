namespace Guestlist.Invites;

/// <summary>Which invites are asked for, and in which order; what is null does not matter.</summary>
/// <param name="Statuses">Words of <see cref="Invites.Statuses"/>; null for those of live invites.</param>
/// <param name="Search">What the address or the first name begins with or contains.</param>
/// <param name="Level">Only invites to this level.</param>
/// <param name="CreatedBy">Only invites of the user with this UUID.</param>
/// <param name="Held">Only those that wait for an admin, or only the others.</param>
/// <param name="Order">How they are sorted.</param>
/// <param name="Nothing">True when something was asked for that no invite can have.</param>
public sealed record InviteFilter(
    IReadOnlyList<string>? Statuses = null,
    InviteSearch? Search = null,
    Level? Level = null,
    Guid? CreatedBy = null,
    bool? Held = null,
    InviteOrder? Order = null,
    bool Nothing = false
)
{
    /// <summary>The list as it is shown unasked.</summary>
    public static InviteFilter Unasked { get; } = new();

    /// <summary>The words asked for.</summary>
    public IReadOnlyList<string> Wanted => Statuses ?? Invites.Statuses.Live;
}

/// <summary>A search in addresses and first names.</summary>
/// <param name="Text">Lower-case, not empty.</param>
/// <param name="Anywhere">True to find it in the middle as well: reads every invite of the statuses asked for.</param>
public sealed record InviteSearch(string Text, bool Anywhere);

/// <summary>What a list of invites is sorted by; among equals the order of creation decides.</summary>
/// <param name="By">Which property.</param>
/// <param name="Descending">The largest first.</param>
public sealed record InviteOrder(InviteOrderBy By, bool Descending)
{
    /// <summary>Newest first.</summary>
    public static InviteOrder Newest { get; } = new(InviteOrderBy.CreatedAt, Descending: true);
}

/// <summary>What a list of invites can be sorted by.</summary>
public enum InviteOrderBy
{
    /// <summary>When it was created.</summary>
    CreatedAt,

    /// <summary>The address as it is compared.</summary>
    TargetEmail,

    /// <summary>When it expires.</summary>
    ExpiresAt,
}
