using Guestlist.Activity;
using Guestlist.Invites;
using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>
/// The holder of an unsubscribe link is not the one who was meant: the invite, if it is live, ends as declined, and
/// the organization writes no more.
/// </summary>
public sealed class NotForMe(Database database, TimeProvider clock)
{
    /// <summary>Done, however often.</summary>
    public async Task<Outcome<Done>> Handle(string token)
    {
        var now = clock.Now();
        if (await Unsubscriber.Find(database, token, now) is not { } person)
        {
            return new UnknownUnsubscribeLink();
        }

        var (organization, invite) = (person.OrganizationId, person.InviteId);
        var declined = new Statement(
            $"""
            exists (
              select 1 from invites
              where organization_id = {organization} and id = {invite} and ended_at = {now}
                and ended_as = {Endings.Declined})
            """
        );
        var write = await database.Write([
            new(
                $"""
                update invites set ended_at = {now}, ended_as = {Endings.Declined}, ended_link = {LinkKinds.Mailed}, updated_at = {now}
                where organization_id = {organization} and id = {invite} and ended_at is null
                """
            ),
            ActivityLog.Append(
                Entry.OfInvite(organization, now, Actor.Invitee, Actions.InviteDeclined, invite),
                declined
            ),
            .. Suppress.Statements(person.AddressHash, organization, Reasons.NotMe, Actor.Invitee, now),
            LiveCount.Add(database.Dialect, organization, new($"case when {declined} then -1 else 0 end")),
        ]);
        if (write.Counts[0] == 1)
        {
            InviteMetrics.CountEnd(Endings.Declined);
        }

        return default(Done);
    }
}
