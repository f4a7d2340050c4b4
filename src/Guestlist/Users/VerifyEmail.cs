using Guestlist.Delivery;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// Whoever is signed in and holds the link that was mailed to their address proves it. The link alone proves nothing:
/// somebody else may have made the account for that address and would keep their password, with the address proved by
/// its unsuspecting owner.
/// </summary>
public sealed class VerifyEmail(Database database, TimeProvider clock)
{
    /// <summary>Whether the link would work now for the visitor.</summary>
    public async Task<Outcome<Done>> Look(string secret, User visitor)
    {
        var found = await Find(secret, visitor, clock.Now());
        return found.Succeeded(out _, out var refusal) ? default(Done) : refusal;
    }

    /// <summary>Uses the link up.</summary>
    /// <param name="secret">Of the link.</param>
    /// <param name="visitor">Who is signed in.</param>
    public async Task<Outcome<Done>> Handle(string secret, User visitor)
    {
        var now = clock.Now();
        if (!(await Find(secret, visitor, now)).Succeeded(out var token, out var refusal))
        {
            return refusal;
        }

        var result = await database.Write(
            [
                token.Use(now),
                new($"update users set is_email_verified = {true}, updated_at = {now} where id = {token.UserId}"),
                // Links of earlier mails are as good as used.
                new($"delete from account_tokens where user_id = {token.UserId} and purpose = {token.Purpose}"),
            ],
            counts => counts[0] == 1
        );
        return result.Kept ? default(Done) : new InvalidVerificationToken();
    }

    private async Task<Outcome<AccountToken>> Find(string secret, User visitor, DateTimeOffset now) =>
        await AccountToken.Find(database, secret, [MailKinds.VerifyEmail], now) switch
        {
            null => new InvalidVerificationToken(),
            var token when token.UserId != visitor.Id => new AnotherAccountsVerification(),
            var token => token,
        };
}

/// <summary>Unknown, used, expired, of another purpose, or mailed to an address since changed: not told apart.</summary>
public sealed record InvalidVerificationToken()
    : Refusal(RefusalKind.Invalid, "invalid_token", "This verification token is invalid or has expired.", "Token");

/// <summary>The link works, for the account it was mailed to.</summary>
public sealed record AnotherAccountsVerification()
    : Refusal(
        RefusalKind.Invalid,
        "invalid_account",
        "This verification token is for another account. Sign in with that one.",
        "Token"
    );
