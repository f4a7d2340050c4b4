using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Sessions;

/// <summary>Opens a session for somebody who knows their password.</summary>
public sealed class SignIn(Database database, Passwords passwords, TimeProvider clock)
{
    /// <summary>A hash that changed while it was compared is compared anew; more often than this it does not.</summary>
    private const int MostTries = 3;

    /// <summary>The token of a new session; the presented old one, if any, ends.</summary>
    public async Task<Outcome<Secret>> Handle(string email, string password, string? oldToken)
    {
        var key = EmailAddress.Parse(email.Trim())?.Key ?? "";
        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var account = await database.First(
                new Statement($"select uuid, password_hash from users where email_key = {key} and is_active"),
                row => new Account(row.Id(0), row.TextOrNull(1))
            );

            // A hash is computed for unknown accounts too, so that the time tells nothing.
            var verdict = await passwords.Verify(account?.PasswordHash, password);
            if (account is null || verdict == PasswordVerdict.Wrong)
            {
                return new InvalidCredentials();
            }

            var kept = verdict == PasswordVerdict.RightButWeak ? await passwords.Hash(password) : account.PasswordHash!;
            if (await Start(account, kept, oldToken) is { } token)
            {
                return token;
            }
        }

        return new InvalidCredentials();
    }

    /// <summary>Null when the password is no longer the one compared, or the account was shut meanwhile.</summary>
    private async Task<Secret?> Start(Account account, string hash, string? oldToken)
    {
        var token = Secret.Mint();
        var result = await database.Write(
            [
                // Touching the row makes a new password wait for this session, to end it, or this session for that.
                new(
                    $"""
                    update users set password_hash = {hash}
                    where uuid = {account.Uuid} and is_active and password_hash = {account.PasswordHash}
                    """
                ),
                new($"delete from sessions where token_hash = {Secret.HashOf(oldToken ?? "")}"),
                StartSession.For(account.Uuid, token, clock.Now()),
            ],
            counts => counts[0] == 1
        );
        return result.Kept ? token : null;
    }

    private sealed record Account(Guid Uuid, string? PasswordHash);
}

/// <summary>The address or the password is wrong; a stranger must not learn which.</summary>
public sealed record InvalidCredentials()
    : Refusal(RefusalKind.Invalid, "invalid_credentials", "Invalid email or password.");
