using Guestlist.Activity;
using Guestlist.Invites;
using Guestlist.Storage;

namespace Guestlist.Acceptance;

/// <summary>Says no. The secret speaks for the mailbox, so no account is needed; afterwards it is unknown.</summary>
public sealed class DeclineInvite(Database database, TimeProvider clock)
{
    /// <summary>Done, or why it cannot be declined.</summary>
    public async Task<Outcome<Done>> Handle(string secret)
    {
        var invite = await InviteAtDoor.Find(database, secret, visitor: null);
        if (invite is null)
        {
            return new UnknownSecret();
        }

        var now = clock.Now();
        if (now >= invite.ExpiresAt)
        {
            return new InviteExpired();
        }

        var organization = invite.OrganizationId;
        Statement[] statements =
        [
            // Held first: what is asked once others have let go of it sees what they have done.
            new(
                $"update invites set generation = generation where organization_id = {organization} and id = {invite.Id}"
            ),
            new(
                $"""
                update invites set ended_at = {now}, ended_as = {Endings.Declined}, ended_link = {invite.LinkKind}, updated_at = {now}
                where organization_id = {organization} and id = {invite.Id} and ended_at is null and expires_at > {now}
                  and exists (
                    select 1 from invite_links l
                    where l.secret_hash = {Secret.HashOf(secret)} and l.invite_id = invites.id and l.dead_at is null)
                """
            ),
            ActivityLog.Append(Entry.OfInvite(organization, now, Actor.Invitee, Actions.InviteDeclined, invite.Id)),
            LiveCount.Add(database.Dialect, organization, new($"-1")),
        ];
        var result = await database.Write(statements, counts => counts[1] == 1);
        if (!result.Kept)
        {
            return new UnknownSecret();
        }

        InviteMetrics.CountEnd(Endings.Declined);
        return new Done();
    }
}
