using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Sessions;

/// <summary>Opens a session for somebody who knows their password.</summary>
public sealed class SignIn(Database database, Passwords passwords, TimeProvider clock)
{
    /// <summary>The token of a new session; the presented old one, if any, ends.</summary>
    public async Task<Outcome<Secret>> Handle(string email, string password, string? oldToken)
    {
        var key = EmailAddress.Parse(email.Trim())?.Key ?? "";
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

        var token = Secret.Mint();
        var now = clock.Now();
        List<Statement> statements =
        [
            new($"delete from sessions where token_hash = {Secret.HashOf(oldToken ?? "")}"),
            StartSession.For(account.Uuid, token, now),
        ];
        if (verdict == PasswordVerdict.RightButWeak)
        {
            var hash = await passwords.Hash(password);
            statements.Add(
                new(
                    $"update users set password_hash = {hash} where uuid = {account.Uuid} and password_hash = {account.PasswordHash}"
                )
            );
        }

        await database.Write(statements);
        return token;
    }

    private sealed record Account(Guid Uuid, string? PasswordHash);
}

/// <summary>The address or the password is wrong; a stranger must not learn which.</summary>
public sealed record InvalidCredentials()
    : Refusal(RefusalKind.Invalid, "invalid_credentials", "Invalid email or password.");
