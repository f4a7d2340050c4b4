using Guestlist.Sessions;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>
/// Marks an address as proved. Until then whoever chose the password may be a stranger to the mailbox, so the first
/// proof ends the sessions and keys made before, unless the person at the mailbox is signed in to that very account.
/// </summary>
internal static class FirstProof
{
    /// <param name="userId">Whose address.</param>
    /// <param name="presented">The session of whoever brings the proof; null for nobody's.</param>
    /// <param name="now">The present.</param>
    public static IReadOnlyList<Statement> Statements(long userId, string? presented, DateTimeOffset now)
    {
        var strangers = new Statement(
            $"""
            exists (select 1 from users u where u.id = {userId} and u.is_email_verified is not true)
            and not exists (
              select 1 from sessions s
              where s.token_hash = {Secret.HashOf(presented ?? "")} and s.user_id = {userId}
                and s.last_seen_at > {now - SessionLife.Idle} and s.created_at > {now - SessionLife.Absolute})
            """
        );
        return
        [
            // Sessions first: a key that is being made holds its session's row, and is seen once that is let go.
            new($"delete from sessions where user_id = {userId} and {strangers}"),
            new($"delete from api_keys where user_id = {userId} and {strangers}"),
            new($"update users set is_email_verified = {true}, updated_at = {now} where id = {userId}"),
        ];
    }
}
