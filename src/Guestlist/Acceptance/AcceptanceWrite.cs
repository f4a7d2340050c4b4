using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Storage;

namespace Guestlist.Acceptance;

/// <summary>The one transaction of an acceptance.</summary>
/// <param name="dialect">Of the database.</param>
/// <param name="mail">Whether the other members can be told by mail.</param>
/// <param name="invite">As it was seen.</param>
/// <param name="secret">Of the link that is used.</param>
/// <param name="user">Who joins.</param>
/// <param name="otherKey">The address of an account that the policy lets in for another one; null for the invited address.</param>
/// <param name="now">The present.</param>
internal sealed class AcceptanceWrite(
    Dialect dialect,
    MailSettings mail,
    InviteAtDoor invite,
    string secret,
    Guid user,
    string? otherKey,
    DateTimeOffset now
)
{
    private int membershipAt;

    /// <param name="account">Statements that make the account first, for a new person.</param>
    public List<Statement> Statements(IReadOnlyList<Statement> account)
    {
        membershipAt = 1 + account.Count;
        return
        [
            End(),
            .. account,
            Join(),
            .. otherKey is null ? [] : CloseOwn(otherKey),
            new(
                $"update users set current_organization_id = {invite.OrganizationId}, updated_at = {now} where uuid = {user}"
            ),
            ActivityLog.AppendAll([
                Entry.OfInvite(invite.OrganizationId, now, Actor.User(user), Actions.InviteAccepted, invite.Id),
                Entry.OfMember(invite.OrganizationId, now, Actor.User(user), Actions.MemberJoined, user),
            ]),
            .. mail.CanMail ? [TellMembers()] : Array.Empty<Statement>(),
            LiveCount.Add(dialect, invite.OrganizationId, new($"-1 - {Closed}")),
        ];
    }

    private Statement TellMembers() =>
        Outbox.Queue(new MailToSend(MailKinds.MemberJoined, $"joined.{invite.Id:N}", invite.OrganizationId, user), now);

    /// <summary>The invite was ours to end and the membership is new; a taken address leaves no user to join.</summary>
    public bool IsComplete(int[] counts) => counts[0] == 1 && counts[membershipAt] == 1;

    private Statement End() =>
        new(
            $"""
            update invites as i
            set ended_at = {now}, ended_as = {Endings.Accepted}, ended_by = {user}, ended_link = {invite.LinkKind}, updated_at = {now}
            where i.organization_id = {invite.OrganizationId} and i.id = {invite.Id}
              and i.ended_at is null and i.held_at is null and i.expires_at > {now} and {StillOpen}
            """
        );

    /// <summary>Somebody answers for the invite i, and the link in hand is alive.</summary>
    /// <remarks>
    /// Asked twice. An update that waited for another transaction sees the invite as that one left it, and all other rows
    /// as they were before (READ COMMITTED): a link that was killed meanwhile, or an inviter who went. The next statement,
    /// which holds the invite, sees all of it.
    /// </remarks>
    private Statement StillOpen =>
        new(
            $"""
            {InviterStands.Sql} and exists (
              select 1 from invite_links l
              where l.secret_hash = {Secret.HashOf(secret)} and l.invite_id = i.id and l.dead_at is null)
            """
        );

    /// <summary>The person u is the one the invite i is for, or the policy still lets that very account in.</summary>
    private Statement MayJoin =>
        otherKey is null
            ? new($"u.email_key = i.email_key")
            : new(
                $"""
                u.email_key = {otherKey} and u.is_email_verified and i.email_key = {invite.TargetKey} and exists (
                  select 1 from organizations o where o.id = i.organization_id and o.acceptance_policy = {invite.Policy})
                """
            );

    /// <summary>How many invites for the other address closed along with it.</summary>
    private Statement Closed =>
        otherKey is null
            ? new($"0")
            : new(
                $"""
                (select count(*) from invites
                 where organization_id = {invite.OrganizationId} and replaced_by = {invite.Id} and ended_at = {now})
                """
            );

    /// <summary>Who comes in by an invite for another address needs none for their own.</summary>
    private IEnumerable<Statement> CloseOwn(string key) =>
        [
            new(
                $"""
                update invites
                set ended_at = {now}, ended_as = {Endings.Replaced}, ended_by = {user}, updated_at = {now}, replaced_by = {invite.Id}
                where organization_id = {invite.OrganizationId} and email_key = {key} and id <> {invite.Id} and ended_at is null
                """
            ),
            new(
                $"""
                insert into activity (id, organization_id, at, actor_type, actor_id, action, subject_type, subject_id)
                select {Ids.New(now)}, organization_id, {now}, 'user', {user}, {Actions.InviteReplaced}, 'invite', id
                from invites
                where organization_id = {invite.OrganizationId} and replaced_by = {invite.Id} and ended_at = {now}
                """
            ),
        ];

    private Statement Join() =>
        new(
            $"""
            insert into memberships (id, organization_id, user_id, level, invite_id, private_project_access, metadata, joined_at, updated_at)
            select {Ids.New(
                now
            )}, i.organization_id, u.id, i.level, i.id, i.private_project_access, i.metadata, {now}, {now}
            from invites i join users u on u.uuid = {user} and u.is_active and {MayJoin}
            where i.organization_id = {invite.OrganizationId} and i.id = {invite.Id} and {StillOpen}
            on conflict (organization_id, user_id) do nothing
            """
        );
}
