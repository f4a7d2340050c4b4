using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Changes a pending invite; the links that are out stay good, unless the level rises: then those that were shown die,
/// for whom they were shown to may stand below it. Whoever changes the level answers for it from then on, so that an
/// invite never promises more than somebody may give.
/// </summary>
public sealed class ChangeInvite(Database database, GetInvite get, TimeProvider clock)
{
    /// <summary>The invite as it is now, or why not.</summary>
    public async Task<Outcome<Invite>> Handle(Caller caller, Place place, Guid id, InviteChanges changes)
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        var outcome = await get.Handle(place.OrganizationId, id);
        if (!outcome.Succeeded(out var invite, out var unknown))
        {
            return unknown;
        }

        var now = clock.Now();
        if (Judge(place, invite, changes, now) is { } refusal)
        {
            return refusal;
        }

        if (changes.Said.Count == 0)
        {
            return invite;
        }

        var links = KillRevealed(place.OrganizationId, id, changes.Level, now);
        var result = await database.Write(
            [.. links, .. Statements(caller, place, id, changes, now)],
            counts => counts[links.Count] == 1
        );
        // What changed in between ended it, or took the right away.
        return result.Kept ? await get.Handle(place.OrganizationId, id) : new OnlyPendingChanges();
    }

    private static Refusal? Judge(Place place, Invite invite, InviteChanges changes, DateTimeOffset now) =>
        !place.IsAtLeast(invite.Level) || (changes.Level is { } wanted && !place.IsAtLeast(wanted))
            ? new LevelAboveOwn()
        : invite.Status(now) != Statuses.Pending ? new OnlyPendingChanges()
        : changes.ExpiresAt is { } end && (end < now + InviteLife.Shortest || end > now + InviteLife.Longest)
            ? new ExpiryOutOfRange()
        : null;

    private static List<Statement> Statements(
        Caller caller,
        Place place,
        Guid id,
        InviteChanges changes,
        DateTimeOffset now
    )
    {
        var organization = place.OrganizationId;
        var entry = Entry.OfInvite(organization, now, caller.Actor, Actions.InviteUpdated, id);
        return
        [
            Update(caller, organization, id, changes, now),
            ActivityLog.Append(entry with { Detail = string.Join(", ", changes.Said) }),
            // A mail that is still tried is tried as long as the invite lives.
            new(
                $"""
                update outbox as o
                set give_up_at = case when i.expires_at < o.created_at + {Outbox.Patience} then i.expires_at
                                      else o.created_at + {Outbox.Patience} end
                from invites i
                where i.organization_id = {organization} and i.id = {id} and o.subject_id = i.id
                  and o.kind = {MailKinds.Invite} and o.state = {MailStates.Queued} and {changes.ExpiresAt is not null}
                """
            ),
        ];
    }

    /// <summary>The links that were shown of an invite that now promises more; mailed ones are the invitee's alone.</summary>
    private static List<Statement> KillRevealed(Guid organization, Guid id, Level? wanted, DateTimeOffset now) =>
        wanted is null
            ? []
            :
            [
                // Touching the row makes a link that is being shown wait for us, or us for it.
                new(
                    $"""
                    update invites set generation = generation
                    where organization_id = {organization} and id = {id} and ended_at is null
                    """
                ),
                new(
                    $"""
                    update invite_links set dead_at = {now}
                    where organization_id = {organization} and invite_id = {id} and kind = {LinkKinds.Revealed} and dead_at is null
                      and exists (
                        select 1 from invites i
                        where i.organization_id = {organization} and i.id = {id} and i.level < {wanted.Value})
                    """
                ),
            ];

    private static Statement Update(
        Caller caller,
        Guid organization,
        Guid id,
        InviteChanges changes,
        DateTimeOffset now
    ) =>
        new(
            $"""
            update invites as i
            set level = coalesce({(long?)changes.Level}, level),
                vouched_by_id = case when {changes.Level is null} then vouched_by_id else {caller.User.Id} end,
                first_name = coalesce({changes.FirstName}, first_name),
                name_key = coalesce({(changes.FirstName is { } name ? NameKey.Of(name) : null)}, name_key),
                message = case when {changes.SaysMessage} then {changes.Message} else message end,
                expires_at = coalesce({changes.ExpiresAt}, expires_at),
                metadata = coalesce({changes.Metadata}, metadata),
                locale = case when {changes.SaysLocale} then {changes.Locale} else locale end,
                updated_at = {now}
            where i.organization_id = {organization} and i.id = {id} and i.ended_at is null and i.expires_at > {now}
              and {AdminReach.Sql(caller.User.Id, changes.Level)}
            """
        );
}
