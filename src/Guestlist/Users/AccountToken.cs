using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// A mailed single-use secret of a user. It works for its own purpose alone, until it expires, and only while the
/// user still has the address it was mailed to.
/// </summary>
internal sealed record AccountToken(string Hash, string Purpose, long UserId, string Email)
{
    public static Task<AccountToken?> Find(Database database, string secret, string purpose, DateTimeOffset now)
    {
        var hash = Secret.HashOf(secret);
        return database.First(
            new Statement(
                $"""
                select t.user_id, u.email from account_tokens t join users u on u.id = t.user_id
                where t.token_hash = {hash} and t.purpose = {purpose} and {Live(now)}
                """
            ),
            row => new AccountToken(hash, purpose, row.Long(0), row.Text(1))
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
