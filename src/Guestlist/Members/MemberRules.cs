using Guestlist.Storage;

namespace Guestlist.Members;

/// <summary>Who may change whom, in the order in which reasons are told; and the same as conditions of a write.</summary>
internal static class MemberRules
{
    /// <summary>The first reason against a change of level, or null. Without a level nothing would change.</summary>
    public static Refusal? JudgeChange(Level own, bool self, Level current, Level? wanted) =>
        own < Level.Admin ? new OnlyAdminsEdit()
        : wanted is not null && self ? new OwnLevel()
        : wanted == Level.Owner && own < Level.Owner ? new OnlyOwnersAppoint()
        : wanted > own ? new LevelAboveEditor()
        : current > own ? new HigherMember()
        : null;

    /// <summary>The first reason against removing somebody else, or null.</summary>
    public static Refusal? JudgeRemoval(Level own, Level current) =>
        own < Level.Admin ? new OnlyAdminsEdit()
        : current > own ? new HigherMember()
        : null;

    /// <summary>The editor is still an admin, at least as high as the member m and as the level wanted.</summary>
    public static Statement StillMay(long editorId, Level wanted) =>
        new(
            $"""
            exists (
              select 1 from memberships e
              where e.organization_id = m.organization_id and e.user_id = {editorId} and e.level >= {Level.Admin}
                and e.level >= m.level and e.level >= {wanted})
            """
        );
}
