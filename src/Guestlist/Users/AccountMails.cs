using Guestlist.Delivery;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>Promises of mails with single-use links to a user. The dispatcher mints the secret when it sends one.</summary>
internal static class AccountMails
{
    /// <summary>At most one of a kind in this time, whoever asks: a stranger must not fill a mailbox.</summary>
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMinutes(1);

    /// <param name="userUuid">Whom to mail; an unknown one gets nothing, at the same cost.</param>
    public static Statement Queue(string kind, Guid userUuid, DateTimeOffset now) =>
        Outbox.Queue(
            new MailToSend(kind, $"{kind}.{Ids.New(now):N}", UserUuid: userUuid),
            now,
            new Statement(
                $"""
                exists (select 1 from users where uuid = {userUuid} and is_active)
                and not exists (
                  select 1 from outbox o join users u on u.id = o.user_id
                  where u.uuid = {userUuid} and o.kind = {kind} and o.created_at > {now - AtMostEvery})
                """
            )
        );
}
