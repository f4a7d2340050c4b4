using Guestlist.Access;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>What re-addressing adds to the transaction that creates the new invite.</summary>
internal static class ReaddressWrite
{
    /// <summary>Ends the old invite in favour of the new one, as long as the caller may.</summary>
    public static Statement End(Invite old, Invite successor, Caller caller, DateTimeOffset now) =>
        new(
            $"""
            update invites as i
            set ended_at = {now}, ended_as = {Endings.Replaced}, ended_by = {caller.User.Uuid}, updated_at = {now},
                replaced_by = {successor.Id}, readdress_user_id = null, readdress_asked_at = null
            where i.organization_id = {old.OrganizationId} and i.id = {old.Id} and i.ended_at is null
              and (i.created_by_id = {caller.User.Id} or {AdminReach.Sql(caller.User.Id)})
            """
        );
}
