using Guestlist.Delivery;
using Guestlist.Shield;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>Promises of mails with single-use links to a user. The dispatcher mints the secret when it sends one.</summary>
internal static class AccountMails
{
    /// <summary>At most one of a kind in this time, whoever asks: a stranger must not fill a mailbox.</summary>
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromMinutes(1);

    /// <summary>The mail, if it is time for one and the daily budget of such mails has room.</summary>
    /// <param name="kind">A word of <see cref="MailKinds"/>.</param>
    /// <param name="userUuid">Whom to mail; an unknown one gets nothing, at the same cost.</param>
    /// <param name="addressKey">Their address as compared.</param>
    /// <param name="budgets">The day's budgets.</param>
    /// <param name="now">The present.</param>
    public static IReadOnlyList<Statement> Queue(
        string kind,
        Guid userUuid,
        string addressKey,
        Budgets budgets,
        DateTimeOffset now
    )
    {
        var mail = new MailToSend(kind, $"{kind}.{Ids.New(now):N}", UserUuid: userUuid);
        var active = new Statement($"exists (select 1 from users where uuid = {userUuid} and is_active)");
        var budget = budgets.SpendQuietly(now, AddressHash.Of(addressKey), active);
        return
        [
            .. budget.Hold,
            Outbox.Queue(
                mail,
                now,
                new Statement(
                    $"""
                    {active} and {budget.Left} and not exists (
                      select 1 from outbox o join users u on u.id = o.user_id
                      where u.uuid = {userUuid} and o.kind = {kind} and o.created_at > {now - AtMostEvery})
                    """
                )
            ),
            .. budget.Spend(
                new Statement(
                    $"""
                    exists (
                      select 1 from outbox o join users u on u.id = o.user_id
                      where u.uuid = {userUuid} and o.message_id = {mail.MessageId})
                    """
                )
            ),
        ];
    }
}
