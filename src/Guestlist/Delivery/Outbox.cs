using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>Mails that are promised: rows written in the transaction of what they tell of, sent by the dispatcher.</summary>
public static class Outbox
{
    /// <summary>A mail that cannot be delivered is given up after this long, or earlier when its subject ends.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>The statement that promises a mail.</summary>
    /// <param name="mail">What to send.</param>
    /// <param name="now">The present; the mail is due at once.</param>
    /// <param name="onlyIf">A condition in SQL; without one the mail is promised whenever the transaction commits.</param>
    public static Statement Queue(MailToSend mail, DateTimeOffset now, Statement? onlyIf = null) =>
        new(
            $"""
            insert into outbox (kind, organization_id, subject_id, user_id, message_id, progress, state, attempt,
                                available_at, give_up_at, created_at)
            select {mail.Kind}, {mail.OrganizationId}, {mail.SubjectId},
                   (select id from users where uuid = {mail.UserUuid}), {mail.MessageId}, 0, 'queued', 0,
                   {now}, {mail.GiveUpAt ?? now + Patience}, {now}
            where {onlyIf ?? new Statement($"true")}
            """
        );

    /// <summary>The statement that promises several mails about subjects. The list must not be empty.</summary>
    public static Statement QueueAll(IEnumerable<MailToSend> mails, DateTimeOffset now) =>
        new(
            $"""
            insert into outbox (kind, organization_id, subject_id, message_id, progress, state, attempt,
                                available_at, give_up_at, created_at)
            values {mails.Select(mail => new Statement(
                $"({mail.Kind}, {mail.OrganizationId}, {mail.SubjectId}, {mail.MessageId}, 0, 'queued', 0, {now}, {mail.GiveUpAt ?? now + Patience}, {now})"
            ))}
            """
        );
}
