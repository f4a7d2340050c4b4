using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>Withdraws a live invite, expired or not: its links are dead at once, the row stays as history.</summary>
public sealed class RevokeInvite(Database database, TimeProvider clock)
{
    /// <summary>Done, or <see cref="NotFound"/> when there is no such live invite.</summary>
    public async Task<Outcome<Done>> Handle(Caller caller, Place place, Guid id)
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        var now = clock.Now();
        var organization = place.OrganizationId;
        Statement[] statements =
        [
            new(
                $"""
                update invites set ended_at = {now}, ended_as = {Endings.Revoked}, ended_by = {caller.User.Uuid}, updated_at = {now}
                where organization_id = {organization} and id = {id} and ended_at is null
                """
            ),
            ActivityLog.Append(Entry.OfInvite(organization, now, caller.Actor, Actions.InviteRevoked, id)),
            LiveCount.Add(database.Dialect, organization, new($"-1")),
        ];
        var result = await database.Write(statements, counts => counts[0] == 1);
        if (!result.Kept)
        {
            return new NotFound();
        }

        InviteMetrics.CountEnd(Endings.Revoked);
        return new Done();
    }
}
