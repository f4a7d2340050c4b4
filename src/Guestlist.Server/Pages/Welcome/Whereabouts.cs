using Guestlist.Organizations;
using Guestlist.Server.Pages.Frame;
using Guestlist.Users;

namespace Guestlist.Server.Pages.Welcome;

/// <summary>Where a signed-in person is.</summary>
/// <param name="Frame">What surrounds it.</param>
/// <param name="Visitor">Who they are.</param>
/// <param name="Organizations">Those they belong to, in the order of joining.</param>
/// <param name="CanMail">Whether a link can come by mail.</param>
public sealed record Whereabouts(PageFrame Frame, User Visitor, IReadOnlyList<Organization> Organizations, bool CanMail)
{
    /// <summary>Whether there is an address to confirm, and a way to do so.</summary>
    public bool CanConfirm => CanMail && Visitor.IsEmailVerified is not true;

    /// <summary>The one joined or switched to last.</summary>
    public Organization? Current =>
        Organizations.FirstOrDefault(organization => organization.Id == Visitor.CurrentOrganizationId);
}
