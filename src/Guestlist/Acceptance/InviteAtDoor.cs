using Guestlist.Invites;
using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Acceptance;

/// <summary>All that decides whether the holder of a secret may come in, read in one query.</summary>
/// <param name="LinkKind">How the secret reached its holder; a word of LinkKinds.</param>
/// <param name="Inviter">Who invites; null when the account is gone.</param>
/// <param name="HasVoucher">Somebody answers for it: see <see cref="InviterStands"/>.</param>
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
    Inviter? Inviter,
    bool HasVoucher,
    bool AccountExists,
    bool TargetIsMember,
    bool VisitorIsMember
)
{
    /// <summary>A word of <see cref="AcceptancePolicies"/>: whose account may accept.</summary>
    public string Policy { get; init; } = AcceptancePolicies.Strict;

    /// <summary>An admin has to release it first.</summary>
    public bool IsHeld { get; init; }

    /// <summary>When the invitee last asked for a new link.</summary>
    public DateTimeOffset? RenewalAskedAt { get; init; }

    /// <summary>The visitor has asked to be the one invited.</summary>
    public bool VisitorHasAsked { get; init; }

    /// <summary>The live invite behind a secret, expired or not; null for every other text.</summary>
    /// <param name="visitor">Who is signed in, if anybody.</param>
    internal static Task<InviteAtDoor?> Find(Database database, string secret, User? visitor) =>
        database.First(
            new Statement(
                $"""
                select i.id, i.organization_id, o.name, i.target_email, i.email_key, i.first_name, i.level, i.message,
                       i.expires_at, l.kind, inviter.first_name, inviter.last_name, inviter.email, {InviterStands.Sql},
                       target.id is not null,
                       exists (select 1 from memberships m where m.organization_id = i.organization_id and m.user_id = target.id),
                       exists (select 1 from memberships m where m.organization_id = i.organization_id and m.user_id = {visitor?.Id
                    ?? 0}),
                       o.acceptance_policy, i.held_at is not null, i.renewal_asked_at,
                       coalesce(i.readdress_user_id = {visitor?.Id
                    ?? 0}, false)
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
                row.TextOrNull(10) is { } firstName ? new Inviter(firstName, row.Text(11), row.Text(12)) : null,
                row.Bool(13),
                row.Bool(14),
                row.Bool(15),
                row.Bool(16)
            )
            {
                Policy = row.Text(17),
                IsHeld = row.Bool(18),
                RenewalAskedAt = row.TimeOrNull(19),
                VisitorHasAsked = row.Bool(20),
            }
        );
}

/// <summary>Who invites. The holder of the secret may know all of it: answers to the mail go to the same address.</summary>
/// <param name="FirstName">Never empty in accounts made here.</param>
/// <param name="LastName">May be empty.</param>
/// <param name="Email">The account's address.</param>
public sealed record Inviter(string FirstName, string LastName, string Email)
{
    /// <summary>Both names, or the one there is.</summary>
    public string FullName => $"{FirstName} {LastName}".Trim();
}
