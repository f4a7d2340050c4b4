using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// A single-use secret of a user, mailed or handed over. It works for its own purpose alone, until it expires, and only
/// while the user still has the address they had when it was made.
/// </summary>
/// <param name="Hash">Of the secret.</param>
/// <param name="Purpose">A word of <see cref="Delivery.MailKinds"/>, or <see cref="HandedOver"/>.</param>
/// <param name="UserId">Whose.</param>
/// <param name="Email">Their address.</param>
internal sealed record AccountToken(string Hash, string Purpose, long UserId, string Email)
{
    /// <summary>To choose a new password, by a link that an operator printed: no mail has proved the address.</summary>
    public const string HandedOver = "password_reset_by_hand";

    public static Task<AccountToken?> Find(Database database, string secret, string[] purposes, DateTimeOffset now)
    {
        var hash = Secret.HashOf(secret);
        return database.First(
            new Statement(
                $"""
                select t.purpose, t.user_id, u.email from account_tokens t join users u on u.id = t.user_id
                where t.token_hash = {hash} and t.purpose in ({purposes}) and {Live(now)}
                """
            ),
            row => new AccountToken(hash, row.Text(0), row.Long(1), row.Text(2))
        );
    }

    /// <summary>The statement that uses it up; it touches one row, once.</summary>
    public Statement Use(DateTimeOffset now) =>
        new(
            $"""
            delete from account_tokens as t where t.token_hash = {Hash} and t.purpose = {Purpose}
              and exists (select 1 from users u where u.id = t.user_id and {Live(now)})
            """
        );

    private static Statement Live(DateTimeOffset now) =>
        new($"t.expires_at > {now} and u.is_active and u.email_key = t.email_key");
}
