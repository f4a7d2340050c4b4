using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Organizations;
using Guestlist.Storage;

namespace Guestlist.Members;

/// <summary>
/// Ends a membership; on oneself that is leaving. Keys and sessions find no membership from the next request on.
/// Invites the member sent stay listed and cannot be accepted until an admin sends them anew.
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
        var result = await database.Write(Statements(caller, place, member, may, action), counts => counts[^3] == 1);
        return result.Kept ? default(Done)
            : self ? new LastOwnerLeaves()
            // What changed in between took the right away, or the member.
            : new PermissionDenied();
    }

    private List<Statement> Statements(Caller caller, Place place, Member member, Statement may, string action)
    {
        var now = clock.Now();
        var organization = place.OrganizationId;
        return
        [
            .. Owners.Lock(database.Dialect, organization),
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
