using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Storage;

namespace Guestlist.Acceptance;

/// <summary>The one transaction of an acceptance.</summary>
internal sealed class AcceptanceWrite(
    Dialect dialect,
    InviteAtDoor invite,
    string secret,
    Guid user,
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
            new(
                $"update users set current_organization_id = {invite.OrganizationId}, updated_at = {now} where uuid = {user}"
            ),
            ActivityLog.AppendAll([
                Entry.OfInvite(invite.OrganizationId, now, Actor.User(user), Actions.InviteAccepted, invite.Id),
                Entry.OfMember(invite.OrganizationId, now, Actor.User(user), Actions.MemberJoined, user),
            ]),
            Outbox.Queue(
                new MailToSend(MailKinds.MemberJoined, $"joined.{invite.Id:N}", invite.OrganizationId, user),
                now
            ),
            LiveCount.Add(dialect, invite.OrganizationId, new($"-1")),
        ];
    }

    /// <summary>The invite was ours to end and the membership is new; a taken address leaves no user to join.</summary>
    public bool IsComplete(int[] counts) => counts[0] == 1 && counts[membershipAt] == 1;

    private Statement End() =>
        new(
            $"""
            update invites as i set ended_at = {now}, ended_as = {Endings.Accepted}, updated_at = {now}
            where i.organization_id = {invite.OrganizationId} and i.id = {invite.Id}
              and i.ended_at is null and i.expires_at > {now} and {InviteAtDoor.InviterStandsSql}
              and exists (
                select 1 from invite_links l
                where l.secret_hash = {Secret.HashOf(secret)} and l.invite_id = i.id and l.dead_at is null)
            """
        );

    private Statement Join() =>
        new(
            $"""
            insert into memberships (id, organization_id, user_id, level, invite_id, private_project_access, joined_at, updated_at)
            select {Ids.New(now)}, i.organization_id, u.id, i.level, i.id, i.private_project_access, {now}, {now}
            from invites i join users u on u.uuid = {user} and u.is_active and u.email_key = i.email_key
            where i.organization_id = {invite.OrganizationId} and i.id = {invite.Id}
            on conflict (organization_id, user_id) do nothing
            """
        );
}
