using Guestlist.Access;

namespace Guestlist.Invites;

/// <summary>How long an invite can be accepted: its own lifetime, else its organization's, else the server's.</summary>
/// <param name="Lifetime">The server's: 1 second to 90 days; 7 days unless set.</param>
public sealed record InviteLife(TimeSpan Lifetime)
{
    /// <summary>The shortest that a client may ask for.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>The longest anybody may.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>The lifetime of an invite in an organization.</summary>
    /// <param name="place">Where.</param>
    /// <param name="asked">What was asked for this one, or null.</param>
    public TimeSpan In(Place place, TimeSpan? asked = null) => asked ?? place.InviteLifetime ?? Lifetime;
}
