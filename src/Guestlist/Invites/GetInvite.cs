using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>Reads one invite, ended or not.</summary>
public sealed class GetInvite(Database database)
{
    /// <summary>The invite, or <see cref="NotFound"/> when the organization has none with that id.</summary>
    public async Task<Outcome<Invite>> Handle(Guid organizationId, Guid id)
    {
        var invite = await database.First(
            new Statement(
                $"""
                select {InviteRow.Columns} from invites i left join users u on u.id = i.created_by_id
                where i.organization_id = {organizationId} and i.id = {id}
                """
            ),
            row => InviteRow.Read(row, organizationId)
        );
        return invite is null ? new NotFound() : invite;
    }
}
