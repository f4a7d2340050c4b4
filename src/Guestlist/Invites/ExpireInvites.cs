using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Marks invites whose time is over and tells the activity, once each on any number of nodes. Nothing depends on it
/// but that people see it: whether an invite has expired is judged at use.
/// </summary>
public sealed class ExpireInvites(Database database, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <summary>How many were marked; asks to be called again while that is not 0.</summary>
    public async Task<int> Handle()
    {
        var now = clock.Now();
        var found = await database.Query(
            new Statement(
                $"""
                select organization_id, id from invites
                where ended_as is null and expired_at is null and expires_at <= {now}
                order by expires_at limit {MostAtOnce}
                """
            ),
            row => (Organization: row.Id(0), Id: row.Id(1))
        );
        var marked = 0;
        foreach (var ofOne in found.GroupBy(invite => invite.Organization, invite => invite.Id))
        {
            marked += await Mark(ofOne.Key, [.. ofOne], now);
        }

        return marked;
    }

    /// <summary>All of them or none: another node that was faster by one has the others in its next look.</summary>
    private async Task<int> Mark(Guid organization, List<Guid> ids, DateTimeOffset now)
    {
        var result = await database.Write(
            [
                new(
                    $"""
                    update invites set expired_at = {now}
                    where organization_id = {organization} and id in ({ids}) and ended_at is null
                      and expired_at is null and expires_at <= {now}
                    """
                ),
                ActivityLog.AppendAll(
                    ids.Select(id => Entry.OfInvite(organization, now, Actor.System, Actions.InviteExpired, id))
                ),
            ],
            counts => counts[0] == ids.Count
        );
        InviteMetrics.CountExpired(result.Kept ? ids.Count : 0);
        return result.Kept ? ids.Count : 0;
    }
}
