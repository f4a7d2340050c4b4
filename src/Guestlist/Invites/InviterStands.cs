using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// The one rule whether somebody answers for an invite: the inviter or the admin who vouched for it later is an active
/// member, at least as high as its level, whom the organization lets invite. Judged again whenever it is used.
/// </summary>
internal static class InviterStands
{
    /// <summary>The rule as SQL over the invite <c>i</c>.</summary>
    public static readonly Fragment Sql = new(
        """
        exists (
          select 1 from memberships im
          join users iu on iu.id = im.user_id
          join organizations io on io.id = im.organization_id
          where im.organization_id = i.organization_id and im.user_id in (i.created_by_id, i.vouched_by_id)
            and iu.is_active and im.level >= i.level and (io.members_can_invite or im.level >= 8))
        """
    );
}
