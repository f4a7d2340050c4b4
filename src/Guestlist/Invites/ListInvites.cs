using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Invites;

/// <summary>Lists an organization's live invites, expired ones included, newest first.</summary>
public sealed class ListInvites(Database database)
{
    /// <summary>One page. The whole count comes with the rows, so that a page costs one round trip.</summary>
    public async Task<Page<Invite>> Handle(Guid organizationId, Window window)
    {
        long? count = null;
        User? inviter = null;
        var invites = await database.Query(
            new Statement(
                $"""
                select {Invite.Columns}, {LiveCount.Of(organizationId)}
                from (
                  select seq from invites where organization_id = {organizationId} and ended_at is null
                  order by created_at desc, seq desc limit {window.Limit} offset {window.Offset}
                ) page
                join invites i on i.seq = page.seq
                left join users u on u.id = i.created_by_id
                order by i.created_at desc, i.seq desc
                """
            ),
            row =>
            {
                count ??= row.Long(Invite.ColumnCount);
                var invite = Invite.From(row, inviter);
                inviter = invite.CreatedBy;
                return invite;
            }
        );

        count ??= await database.Count(new Statement($"select {LiveCount.Of(organizationId)}"));
        return new Page<Invite>(count.Value, invites);
    }
}
