using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Invites;
using Guestlist.Organizations;
using Guestlist.Storage;

namespace Guestlist.Members;

/// <summary>Raises or lowers a member. Appointing an owner demotes nobody; invites above a lowered one's reach are held.</summary>
public sealed class ChangeLevel(Database database, GetMember getMember, TimeProvider clock)
{
    /// <summary>The member as they are now, or why not.</summary>
    /// <param name="wanted">Null changes nothing, but is refused all the same where a change would be.</param>
    public async Task<Outcome<Member>> Handle(Caller caller, Place place, Guid userUuid, Level? wanted)
    {
        if (!(await getMember.Handle(place.OrganizationId, userUuid)).Succeeded(out var member, out var unknown))
        {
            return unknown;
        }

        var self = userUuid == caller.User.Uuid;
        if (MemberRules.JudgeChange(place.Level ?? Level.Member, self, member.Level, wanted) is { } refusal)
        {
            return refusal;
        }

        if (wanted is not { } level || level == member.Level)
        {
            return member;
        }

        var now = clock.Now();
        var standing = await HoldInvites.StandingOn(database, place.OrganizationId, member.User.Id);
        var locks = Owners.Lock(database.Dialect, place.OrganizationId).ToList();
        var result = await database.Write(
            [
                .. locks,
                .. Statements(caller, place, member, level, now),
                .. HoldInvites.Statements(place.OrganizationId, standing, caller.Actor, now),
            ],
            counts => counts[locks.Count] == 1
        );
        // What changed in between took the right away, or the member.
        return result.Kept ? member with { Level = level, UpdatedAt = now } : new PermissionDenied();
    }

    private static List<Statement> Statements(
        Caller caller,
        Place place,
        Member member,
        Level level,
        DateTimeOffset now
    )
    {
        var organization = place.OrganizationId;
        return
        [
            new(
                $"""
                update memberships as m set level = {level}, updated_at = {now}
                where m.organization_id = {organization} and m.user_id = {member.User.Id}
                  and {MemberRules.StillMay(caller.User.Id, level)}
                """
            ),
            ActivityLog.Append(
                Entry.OfMember(organization, now, caller.Actor, Actions.MemberLevelChanged, member.User.Uuid)
            ),
        ];
    }
}
