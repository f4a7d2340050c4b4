using Guestlist.Members;
using Guestlist.Server.Pages.Frame;
using Guestlist.Users;

namespace Guestlist.Server.Pages.Welcome;

/// <summary>Where a signed-in person is.</summary>
/// <param name="Frame">What surrounds it.</param>
/// <param name="Visitor">Who they are.</param>
/// <param name="Memberships">The organizations they belong to, in the order of joining.</param>
public sealed record Whereabouts(PageFrame Frame, User Visitor, IReadOnlyList<OwnMembership> Memberships)
{
    /// <summary>The one joined or switched to last.</summary>
    public OwnMembership? Current =>
        Memberships.FirstOrDefault(membership => membership.OrganizationId == Visitor.CurrentOrganizationId);
}
