using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>The right of an admin over an invite, as the condition of a write: it may have gone since it was judged.</summary>
internal static class AdminReach
{
    /// <summary>The user is an admin of the organization of the invite <c>i</c>, at least as high as the invite and as the level wanted.</summary>
    public static Statement Sql(long userId, Level? wanted = null) =>
        new(
            $"""
            exists (
              select 1 from memberships am
              where am.organization_id = i.organization_id and am.user_id = {userId} and am.level >= {Level.Admin}
                and am.level >= i.level and am.level >= {wanted ?? Level.Member})
            """
        );
}
