using Guestlist.Delivery;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// The holder of a link chooses a new password. It ends every session and signs nobody in. A link that was mailed proves
/// the address as well. Until an address is proved, whoever chose the password may be a stranger to the mailbox who made
/// keys and waits for its owner to come: a reset then ends the keys, too.
/// </summary>
public sealed class ResetPassword(Database database, Passwords passwords, TimeProvider clock)
{
    /// <summary>Whether the link would work now.</summary>
    public async Task<Outcome<Done>> Look(string secret) =>
        await Find(secret) is null ? new InvalidResetToken() : default(Done);

    /// <summary>
    /// The address whose password the link would change now: it was mailed there or handed out by the operator, so
    /// its holder knows it.
    /// </summary>
    public async Task<Outcome<string>> Whose(string secret) =>
        await Find(secret) is { } token ? token.Email : new InvalidResetToken();

    /// <summary>Uses the link up.</summary>
    public async Task<Outcome<Done>> Handle(string secret, string password)
    {
        if (await Find(secret) is not { } token)
        {
            return new InvalidResetToken();
        }

        var hash = await passwords.Hash(password);
        var now = clock.Now();
        List<Statement> statements =
        [
            token.Use(now),
            new(
                $"""
                update users set password_hash = {hash}, updated_at = {now}
                where id = {token.UserId} and is_active
                """
            ),
            // Sessions before keys: a key that is being made holds its session's row, and is seen once that is let go.
            .. EndAccess.Statements(token.UserId),
            new(
                $"""
                delete from api_keys where user_id = {token.UserId} and exists (
                  select 1 from users u where u.id = {token.UserId} and u.is_email_verified is not true)
                """
            ),
            new(
                $"""
                update users set is_email_verified = {true}
                where id = {token.UserId} and {token.Purpose == MailKinds.PasswordReset}
                """
            ),
        ];
        var result = await database.Write(statements, counts => counts[0] == 1 && counts[1] == 1);
        return result.Kept ? default(Done) : new InvalidResetToken();
    }

    private Task<AccountToken?> Find(string secret) =>
        AccountToken.Find(database, secret, [MailKinds.PasswordReset, AccountToken.HandedOver], clock.Now());
}

/// <summary>Unknown, used, expired, or of another purpose: not told apart.</summary>
public sealed record InvalidResetToken()
    : Refusal(RefusalKind.Invalid, "invalid_token", "This reset token is invalid or has expired.", "Token");
