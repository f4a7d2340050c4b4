namespace Guestlist.Invites;

/// <summary>How long a new invite can be accepted.</summary>
/// <param name="Lifetime">1 second to 90 days; 7 days unless set.</param>
public sealed record InviteLife(TimeSpan Lifetime);
