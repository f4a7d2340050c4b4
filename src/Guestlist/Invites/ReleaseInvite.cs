using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>An admin answers for an invite that nobody answered for any more; its links work again at once.</summary>
public sealed class ReleaseInvite(Database database, GetInvite get, TimeProvider clock)
{
    /// <summary>The invite as it is now, or why not.</summary>
    public async Task<Outcome<Invite>> Handle(Caller caller, Place place, Guid id)
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        var organization = place.OrganizationId;
        var now = clock.Now();
        var result = await database.Write(
            [
                new(
                    $"""
                    update invites as i
                    set held_at = null, held_because = null, vouched_by_id = {caller.User.Id}, updated_at = {now}
                    where i.organization_id = {organization} and i.id = {id} and i.ended_at is null
                      and (i.held_at is not null or not {InviterStands.Sql}) and {AdminReach.Sql(caller.User.Id)}
                    """
                ),
                ActivityLog.Append(Entry.OfInvite(organization, now, caller.Actor, Actions.InviteReleased, id)),
            ],
            counts => counts[0] == 1
        );
        var outcome = await get.Handle(organization, id);
        return result.Kept || !outcome.Succeeded(out var invite, out _) ? outcome : WhyNot(place, invite);
    }

    private static Refusal WhyNot(Place place, Invite invite) =>
        invite.EndedAs is { } ended ? new InviteHasEnded(ended)
        : !place.IsAtLeast(invite.Level) ? new LevelAboveOwn()
        : new InviteNotHeld();
}
