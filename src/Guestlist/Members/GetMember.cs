using Guestlist.Storage;

namespace Guestlist.Members;

/// <summary>Reads one member.</summary>
public sealed class GetMember(Database database)
{
    /// <summary>The member, or <see cref="NotFound"/> for users of other organizations and for nobody alike.</summary>
    public async Task<Outcome<Member>> Handle(Guid organizationId, Guid userUuid)
    {
        var member = await database.First(
            new Statement(
                $"""
                select {Member.Columns} from memberships m join users u on u.id = m.user_id
                where m.organization_id = {organizationId} and u.uuid = {userUuid}
                """
            ),
            Member.From
        );
        return member is null ? new NotFound() : member;
    }
}
