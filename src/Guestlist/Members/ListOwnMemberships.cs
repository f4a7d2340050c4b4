using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Members;

/// <summary>Where somebody belongs.</summary>
public sealed class ListOwnMemberships(Database database)
{
    /// <summary>Their organizations in the order of joining, at most a hundred.</summary>
    public async Task<IReadOnlyList<OwnMembership>> Handle(User user) =>
        await database.Query(
            new Statement(
                $"""
                select o.id, o.name, m.level
                from memberships m join organizations o on o.id = m.organization_id
                where m.user_id = {user.Id}
                order by m.seq limit 100
                """
            ),
            row => new OwnMembership(row.Id(0), row.Text(1), row.Level(2))
        );
}

/// <summary>One's place in one organization.</summary>
/// <param name="OrganizationId">Which.</param>
/// <param name="OrganizationName">Its name.</param>
/// <param name="Level">How high.</param>
public sealed record OwnMembership(Guid OrganizationId, string OrganizationName, Level Level);
