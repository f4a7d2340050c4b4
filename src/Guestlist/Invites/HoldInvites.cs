using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Marks live invites that nobody answers for any more, so that admins see them. The mark only tells: whether an
/// invite can be accepted is judged at use.
/// </summary>
internal static class HoldInvites
{
    /// <summary>How many are marked in one write; of more the rest is marked when somebody tries to accept one.</summary>
    public const int MostAtOnce = 500;

    /// <summary>The live invites that stand on a user and are not held.</summary>
    public static Task<List<Guid>> StandingOn(Database database, Guid organization, long userId) =>
        database.Query(
            new Statement(
                $"""
                select id from invites
                where organization_id = {organization} and ended_at is null and held_at is null
                  and (created_by_id = {userId} or vouched_by_id = {userId})
                order by seq limit {MostAtOnce}
                """
            ),
            row => row.Id(0)
        );

    /// <summary>The live invites that stand on a user and are not held, in all organizations.</summary>
    public static Task<List<StandingInvite>> StandingOn(Database database, EmailAddress user) =>
        database.Query(
            new Statement(
                $"""
                with gone as (select id from users where email_key = {user.Key})
                select organization_id, id from invites
                where (created_by_id = (select id from gone) or vouched_by_id = (select id from gone))
                  and ended_at is null and held_at is null
                order by seq limit {MostAtOnce}
                """
            ),
            row => new StandingInvite(row.Id(0), row.Id(1))
        );

    /// <summary>The same as <see cref="Statements(Guid, IReadOnlyCollection{Guid}, Actor, DateTimeOffset)"/>, by the system, in several organizations.</summary>
    public static IEnumerable<Statement> Statements(IEnumerable<StandingInvite> invites, DateTimeOffset now) =>
        invites
            .GroupBy(invite => invite.OrganizationId, invite => invite.Id)
            .SelectMany(group => Statements(group.Key, [.. group], Actor.System, now));

    /// <summary>Holds those of some invites that nobody answers for at that moment of the transaction.</summary>
    public static IReadOnlyList<Statement> Statements(
        Guid organization,
        IReadOnlyCollection<Guid> ids,
        Actor actor,
        DateTimeOffset now
    )
    {
        if (ids.Count == 0)
        {
            return [];
        }

        return
        [
            new(
                $"""
                update invites as i
                set held_at = {now}, updated_at = {now}, held_because = case when exists (
                    select 1 from memberships hm
                    where hm.organization_id = i.organization_id and hm.user_id = i.created_by_id
                  ) then {HoldReasons.InviterLostRight} else {HoldReasons.InviterLeft} end
                where i.organization_id = {organization} and i.id in ({ids}) and i.ended_at is null and i.held_at is null
                  and not {InviterStands.Sql}
                """
            ),
            .. ids.Select(id =>
                ActivityLog.Append(
                    Entry.OfInvite(organization, now, actor, Actions.InviteHeld, id),
                    new(
                        $"""
                        exists (
                          select 1 from invites
                          where organization_id = {organization} and id = {id} and held_at = {now})
                        """
                    )
                )
            ),
        ];
    }
}

/// <summary>A live invite that stands on somebody.</summary>
internal readonly record struct StandingInvite(Guid OrganizationId, Guid Id);
