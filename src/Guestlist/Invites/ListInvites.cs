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
            Rows(organizationId, window),
            row =>
            {
                count ??= row.Long(InviteRow.ColumnCount);
                var invite = InviteRow.Read(row, organizationId, inviter);
                inviter = invite.CreatedBy;
                return invite;
            }
        );

        count ??= await database.Count(new Statement($"select {LiveCount.Of(organizationId)}"));
        return new Page<Invite>(count.Value, invites);
    }

    /// <summary>
    /// The first page walks the index as it stands. Further ones find their rows in the index before they read any,
    /// so that those passed over cost nothing more; the price is a sort of the page.
    /// </summary>
    private static Statement Rows(Guid organizationId, Window window)
    {
        // In the words of the index invites_live.
        var live = new Statement($"organization_id = {organizationId} and ended_as is null");
        var from =
            window.Offset == 0
                ? new Statement($"invites i left join users u on u.id = i.created_by_id where i.{live}")
                : new Statement(
                    $"""
                    (
                      select seq from invites where {live}
                      order by created_at desc, seq desc limit {PageNumbers.Limit(window.Limit)} offset {window.Offset}
                    ) page
                    join invites i on i.seq = page.seq
                    left join users u on u.id = i.created_by_id
                    """
                );
        return new Statement(
            $"""
            select {InviteRow.Columns}, {LiveCount.Of(organizationId)} from {from}
            order by i.created_at desc, i.seq desc limit {PageNumbers.Limit(window.Limit)}
            """
        );
    }
}
