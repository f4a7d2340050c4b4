using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Invites;
using Guestlist.Organizations;
using Guestlist.Storage;

namespace Guestlist.Members;

/// <summary>
/// Ends a membership; on oneself that is leaving. Keys and sessions find no membership from the next request on.
/// Invites that stood on the member stay listed, held, until an admin releases them or sends them anew.
/// </summary>
public sealed class RemoveMember(Database database, GetMember getMember, TimeProvider clock)
{
    /// <summary>Done, or why not.</summary>
    public async Task<Outcome<Done>> Handle(Caller caller, Place place, Guid userUuid)
    {
        if (!(await getMember.Handle(place.OrganizationId, userUuid)).Succeeded(out var member, out var unknown))
        {
            return unknown;
        }

        var self = userUuid == caller.User.Uuid;
        if (!self && MemberRules.JudgeRemoval(place.Level ?? Level.Member, member.Level) is { } refusal)
        {
            return refusal;
        }

        var may = self
            ? new Statement($"(m.level < {Level.Owner} or {Owners.AnotherSql})")
            : MemberRules.StillMay(caller.User.Id, Level.Member);
        var action = self ? Actions.MemberLeft : Actions.MemberRemoved;
        var now = clock.Now();
        var standing = await HoldInvites.StandingOn(database, place.OrganizationId, member.User.Id);
        var locks = Owners.Lock(database.Dialect, place.OrganizationId).ToList();
        var result = await database.Write(
            [
                .. locks,
                .. Statements(caller, place, member, may, action, now),
                .. HoldInvites.Statements(place.OrganizationId, standing, caller.Actor, now),
            ],
            counts => counts[locks.Count] == 1
        );
        return result.Kept ? default(Done)
            : self ? new LastOwnerLeaves()
            // What changed in between took the right away, or the member.
            : new PermissionDenied();
    }

    private static List<Statement> Statements(
        Caller caller,
        Place place,
        Member member,
        Statement may,
        string action,
        DateTimeOffset now
    )
    {
        var organization = place.OrganizationId;
        return
        [
            new(
                $"""
                delete from memberships as m
                where m.organization_id = {organization} and m.user_id = {member.User.Id} and {may}
                """
            ),
            new(
                $"""
                update users set current_organization_id = {(Guid?)null}
                where id = {member.User.Id} and current_organization_id = {organization}
                """
            ),
            ActivityLog.Append(Entry.OfMember(organization, now, caller.Actor, action, member.User.Uuid)),
        ];
    }
}
