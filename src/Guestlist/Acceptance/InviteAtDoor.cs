using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Acceptance;

/// <summary>All that decides whether the holder of a secret may come in, read in one query.</summary>
/// <param name="LinkKind">How the secret reached its holder; a word of LinkKinds.</param>
/// <param name="InviterName">First name of the inviter; null when the account is gone.</param>
/// <param name="InviterStands">The inviter is active, a member at least as high as the invite, and may still invite.</param>
/// <param name="AccountExists">Somebody has an account with the invited address.</param>
/// <param name="TargetIsMember">That account belongs to a member.</param>
/// <param name="VisitorIsMember">The signed-in visitor is a member.</param>
public sealed record InviteAtDoor(
    Guid Id,
    Guid OrganizationId,
    string OrganizationName,
    string TargetEmail,
    string TargetKey,
    string FirstName,
    Level Level,
    string? Message,
    DateTimeOffset ExpiresAt,
    string LinkKind,
    string? InviterName,
    bool InviterStands,
    bool AccountExists,
    bool TargetIsMember,
    bool VisitorIsMember
)
{
    /// <summary>
    /// The inviter's right, as SQL over the invite i: an active member, at least as high as the invite's level,
    /// whom the organization lets invite.
    /// </summary>
    internal static readonly Fragment InviterStandsSql = new(
        """
        exists (
          select 1 from memberships im
          join users iu on iu.id = im.user_id
          join organizations io on io.id = im.organization_id
          where im.organization_id = i.organization_id and im.user_id = i.created_by_id and iu.is_active
            and im.level >= i.level and (io.members_can_invite or im.level >= 8))
        """
    );

    /// <summary>The live invite behind a secret, expired or not; null for every other text.</summary>
    /// <param name="visitor">Who is signed in, if anybody.</param>
    internal static Task<InviteAtDoor?> Find(Database database, string secret, User? visitor) =>
        database.First(
            new Statement(
                $"""
                select i.id, i.organization_id, o.name, i.target_email, i.email_key, i.first_name, i.level, i.message,
                       i.expires_at, l.kind, inviter.first_name, {InviterStandsSql}, target.id is not null,
                       exists (select 1 from memberships m where m.organization_id = i.organization_id and m.user_id = target.id),
                       exists (select 1 from memberships m where m.organization_id = i.organization_id and m.user_id = {visitor?.Id
                    ?? 0})
                from invite_links l
                join invites i on i.organization_id = l.organization_id and i.id = l.invite_id
                join organizations o on o.id = i.organization_id
                left join users inviter on inviter.id = i.created_by_id
                left join users target on target.email_key = i.email_key
                where l.secret_hash = {Secret.HashOf(secret)} and l.dead_at is null and i.ended_at is null
                """
            ),
            row => new InviteAtDoor(
                row.Id(0),
                row.Id(1),
                row.Text(2),
                row.Text(3),
                row.Text(4),
                row.Text(5),
                row.Level(6),
                row.TextOrNull(7),
                row.Time(8),
                row.Text(9),
                row.TextOrNull(10),
                row.Bool(11),
                row.Bool(12),
                row.Bool(13),
                row.Bool(14)
            )
        );
}
