using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Acceptance;

/// <summary>
/// Notes in the activity that somebody looked at an invite: people apart from programs, at most once an hour each.
/// Nothing else comes of it.
/// </summary>
public sealed class NoteView(Database database, TimeProvider clock)
{
    private static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <summary>Notes it, unless the same was noted within the hour.</summary>
    /// <param name="invite">What was looked at.</param>
    /// <param name="byPerson">False for what looks like a scanner.</param>
    public async Task Handle(InviteAtDoor invite, bool byPerson)
    {
        var now = clock.Now();
        var action = byPerson ? Actions.InviteViewed : Actions.InviteScanned;
        var seen = new Statement(
            $"""
            exists (
              select 1 from activity
              where organization_id = {invite.OrganizationId} and subject_id = {invite.Id} and action = {action}
                and at > {now - Once})
            """
        );
        if (await database.Count(new Statement($"select cast(case when {seen} then 1 else 0 end as bigint)")) == 1)
        {
            return;
        }

        var actor = byPerson ? Actor.Invitee : Actor.System;
        await database.Write([
            ActivityLog.Append(
                Entry.OfInvite(invite.OrganizationId, now, actor, action, invite.Id),
                new($"not {seen}")
            ),
        ]);
    }
}
