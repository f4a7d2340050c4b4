namespace Guestlist.Suppressions;

/// <summary>An address that gets no mail: from one organization, or from the whole server.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Scope">The organization, or null for the whole server.</param>
/// <param name="Reason">A word of <see cref="Reasons"/>.</param>
/// <param name="CreatedAt">Since when.</param>
/// <param name="AddressHash">Whose; the address itself is not kept here.</param>
/// <param name="Addresses">Addresses of invites in the same scope that have this hash; empty when there are none.</param>
public sealed record Suppression(
    Guid Id,
    Guid? Scope,
    string Reason,
    DateTimeOffset CreatedAt,
    string AddressHash,
    IReadOnlyList<string> Addresses
);

/// <summary>Why an address gets no mail. The words for people stand in <see cref="Delivery.Mails.Suppressed"/>.</summary>
public static class Reasons
{
    /// <summary>The person wants none.</summary>
    public const string Unsubscribed = "unsubscribed";

    /// <summary>The person says that the invite was not meant for them.</summary>
    public const string NotMe = "not_me";

    /// <summary>Mail came back for good.</summary>
    public const string HardBounce = "hard_bounce";

    /// <summary>The person reported a mail as unwanted.</summary>
    public const string Complaint = "complaint";

    /// <summary>The operator decided so.</summary>
    public const string Operator = "operator";

    /// <summary>A person's own wish, which that person alone takes back.</summary>
    public static IReadOnlyList<string> OfThePerson { get; } = [Unsubscribed, NotMe];
}
