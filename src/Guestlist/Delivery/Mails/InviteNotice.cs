using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>
/// Promises a notice about an invite to whom it concerns: the inviter, and the admins when the inviter is gone or could not
/// do what it asks for.
/// </summary>
public static class InviteNotice
{
    /// <summary>An organization with more admins than this has others who tell them.</summary>
    private const int MostRecipients = 20;

    /// <summary>
    /// The statement of the write that the notice tells of; one row a recipient. None where no mail can be sent: what
    /// it tells stands on the invite.
    /// </summary>
    /// <param name="mail">Whether mails leave.</param>
    /// <param name="kind">A word of <see cref="MailKinds"/>.</param>
    /// <param name="organization">Whose invite.</param>
    /// <param name="invite">Which.</param>
    /// <param name="now">The present.</param>
    /// <param name="forAdmins">What it asks for takes an admin.</param>
    public static IReadOnlyList<Statement> Queue(
        MailSettings mail,
        string kind,
        Guid organization,
        Guid invite,
        DateTimeOffset now,
        bool forAdmins = false
    ) => mail.CanMail ? [Queue(kind, organization, invite, now, forAdmins ? Level.Admin : Level.Member)] : [];

    private static Statement Queue(string kind, Guid organization, Guid invite, DateTimeOffset now, Level able) =>
        new(
            $"""
            insert into outbox (kind, organization_id, subject_id, user_id, message_id, progress, state, attempt,
                                available_at, give_up_at, created_at)
            select {kind}, {organization}, {invite}, m.user_id, {$"{kind}.{invite:N}.{now.ToMicroseconds()}."} || m.user_id,
                   0, 'queued', 0, {now}, {now + Outbox.Patience}, {now}
            from invites i
            join memberships m on m.organization_id = i.organization_id
            join users u on u.id = m.user_id and u.is_active
            where i.organization_id = {organization} and i.id = {invite} and (
              m.user_id = i.created_by_id
              or m.level >= {Level.Admin} and not exists (
                select 1 from memberships im join users iu on iu.id = im.user_id
                where im.organization_id = i.organization_id and im.user_id = i.created_by_id and iu.is_active
                  and im.level >= {able}))
            order by m.seq limit {MostRecipients}
            """
        );
}
