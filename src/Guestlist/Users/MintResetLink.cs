using Guestlist.Delivery.Mails;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// A link to choose a new password that an operator hands over: the way back where no mail is sent. It works once and as
/// long as a mailed one.
/// </summary>
public sealed class MintResetLink(Database database, TimeProvider clock)
{
    /// <summary>The end of the link, or <see cref="NoSuchUser"/> when nobody active has the address.</summary>
    public async Task<Outcome<Secret>> Handle(EmailAddress email)
    {
        var secret = Secret.Mint();
        var result = await database.Write(
            [
                new(
                    $"""
                    insert into account_tokens (token_hash, user_id, purpose, email_key, expires_at)
                    select {secret.Hash}, id, {AccountToken.HandedOver}, email_key, {clock.Now()
                        + AccountMail.ResetLifetime}
                    from users where email_key = {email.Key} and is_active
                    """
                ),
            ],
            counts => counts[0] == 1
        );
        return result.Kept ? secret : new NoSuchUser("active");
    }
}
