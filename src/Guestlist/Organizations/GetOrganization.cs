using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Organizations;

/// <summary>Reads one organization.</summary>
public sealed class GetOrganization(Database database)
{
    /// <summary>The organization, or <see cref="NotFound"/> for those who are not its members.</summary>
    public async Task<Outcome<Organization>> Handle(User user, Guid id)
    {
        var organization = await database.First(
            new Statement(
                $"""
                select {Organization.Columns} from organizations o join memberships m on m.organization_id = o.id
                where o.id = {id} and m.user_id = {user.Id}
                """
            ),
            Organization.From
        );
        return organization is null ? new NotFound() : organization;
    }
}
