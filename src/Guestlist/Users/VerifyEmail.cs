using Guestlist.Delivery;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>The holder of a mailed link proves the address it was mailed to. Nobody needs to be signed in.</summary>
public sealed class VerifyEmail(Database database, TimeProvider clock)
{
    /// <summary>Uses the link up.</summary>
    /// <param name="secret">Of the link.</param>
    /// <param name="session">The token of the visitor's session, if any: of this very account, nothing ends.</param>
    public async Task<Outcome<Done>> Handle(string secret, string? session)
    {
        var now = clock.Now();
        if (await AccountToken.Find(database, secret, MailKinds.VerifyEmail, now) is not { } token)
        {
            return new InvalidVerificationToken();
        }

        var result = await database.Write(
            [
                token.Use(now),
                .. FirstProof.Statements(token.UserId, session, now),
                // Links of earlier mails are as good as used.
                new($"delete from account_tokens where user_id = {token.UserId} and purpose = {token.Purpose}"),
            ],
            counts => counts[0] == 1
        );
        return result.Kept ? default(Done) : new InvalidVerificationToken();
    }
}

/// <summary>Unknown, used, expired, of another purpose, or mailed to an address since changed: not told apart.</summary>
public sealed record InvalidVerificationToken()
    : Refusal(RefusalKind.Invalid, "invalid_token", "This verification token is invalid or has expired.", "Token");
