using Guestlist.Delivery;
using Guestlist.Shield;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// Promises a link to choose a new password to whoever has the address. Nothing tells whether anybody has: the same
/// statements run, and one of them always writes, because a write waits for the disk and an empty one does not. Where
/// no mail can be sent none run for anybody: a promise kept days later helps nobody.
/// </summary>
public sealed class AskForReset(Database database, MailSettings mail, Budgets budgets, TimeProvider clock)
{
    /// <summary>Asks; any text is a legal address to ask for.</summary>
    public async Task Handle(string email)
    {
        if (!mail.CanMail)
        {
            return;
        }

        var key = EmailAddress.Parse(email.Trim())?.Key ?? "";
        var found = await database.Query(
            new Statement($"select uuid from users where email_key = {key} and is_active"),
            row => row.Id(0)
        );
        var now = clock.Now();
        await database.Write([
            new(
                $"""
                insert into instance (name, value) values ('reset_asked', {now.ToMicroseconds().ToString()})
                on conflict (name) do update set value = excluded.value
                """
            ),
            .. AccountMails.Queue(MailKinds.PasswordReset, found.FirstOrDefault(), key, budgets, now),
        ]);
        // No poke: the dispatcher's work at once would make the next answer later where there is somebody to mail.
    }
}
