using Guestlist.Delivery;
using Guestlist.Shield;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>Promises a user a link that proves their address. Proved ones get none, nor does one a day full of mails.</summary>
public sealed class AskForVerification(
    Database database,
    MailSettings mail,
    Budgets budgets,
    OutboxSignal signal,
    TimeProvider clock
)
{
    /// <summary>Done, or <see cref="CannotMail"/>.</summary>
    public async Task<Outcome<Done>> Handle(User user)
    {
        if (!mail.CanMail)
        {
            return new CannotMail();
        }

        if (user.IsEmailVerified is not true)
        {
            await database.Write(
                AccountMails.Queue(MailKinds.VerifyEmail, user.Uuid, user.EmailKey, budgets, clock.Now())
            );
            signal.Poke();
        }

        return default(Done);
    }
}

/// <summary>No mail server, or no public URL to link to.</summary>
public sealed record CannotMail()
    : Refusal(RefusalKind.Invalid, "mail_unavailable", "This instance cannot send e-mail. Ask its administrator.");
