using Guestlist.Sessions;
using Guestlist.Storage;

namespace Guestlist.Users;

/// <summary>Deletes sessions that have ended by themselves and mailed tokens that nobody used in time.</summary>
public sealed class SweepAccess(Database database, TimeProvider clock)
{
    /// <summary>Deletes them and tells how many they were.</summary>
    public async Task<int> Handle()
    {
        var now = clock.Now();
        var ended = new Statement(
            $"(last_seen_at <= {now - SessionLife.Idle} or created_at <= {now - SessionLife.Absolute})"
        );
        var expired = new Statement($"expires_at <= {now}");
        return await database.Sweep(most => Delete("sessions", ended, most))
            + await database.Sweep(most => Delete("account_tokens", expired, most));
    }

    // The condition stands twice: a session may be used between the choice and the deletion.
    private static Statement Delete(string table, Statement condition, int most)
    {
        var rows = new Fragment(table);
        return new(
            $"""
            delete from {rows} where token_hash in (select token_hash from {rows} where {condition} limit {most})
              and {condition}
            """
        );
    }
}
