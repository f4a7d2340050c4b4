using Guestlist.Sessions;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>A user who knows their password chooses another. Every session of theirs ends, and a new one begins.</summary>
public sealed class ChangePassword(Database database, Passwords passwords, TimeProvider clock)
{
    /// <summary>The token of the new session; or <see cref="WrongCurrentPassword"/> or <see cref="NotMember"/>, and nothing changes.</summary>
    /// <param name="changes">What else is to change together with the password.</param>
    public async Task<Outcome<Secret>> Handle(User user, string current, string wanted, ProfileChanges changes)
    {
        var account = await database.First(
            new Statement($"select password_hash from users where id = {user.Id} and is_active"),
            row => new Account(row.TextOrNull(0))
        );
        if (await passwords.Verify(account?.PasswordHash, current) == PasswordVerdict.Wrong)
        {
            return new WrongCurrentPassword();
        }

        var hash = await passwords.Hash(wanted);
        var now = clock.Now();
        var token = Secret.Mint();
        List<Statement> statements =
        [
            new(
                $"""
                update users set password_hash = {hash}, updated_at = {now}
                where id = {user.Id} and is_active and password_hash = {account!.PasswordHash}
                """
            ),
            ChangeProfile.Update(user, changes, now),
            .. EndAccess.Statements(user.Id),
            StartSession.For(user.Uuid, token, now),
        ];
        var result = await database.Write(statements, counts => counts[0] == 1 && counts[1] == 1);
        return result.Kept ? token
            // Somebody who changed it in between made the one we compared with wrong.
            : result.Counts[0] == 0 ? new WrongCurrentPassword()
            : new NotMember();
    }

    private sealed record Account(string? PasswordHash);
}

/// <summary>The current password is not that one.</summary>
public sealed record WrongCurrentPassword()
    : Refusal(RefusalKind.Invalid, "incorrect_password", "Your current password is incorrect.", "CurrentPassword");
