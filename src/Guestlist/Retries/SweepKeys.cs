using Guestlist.Storage;

namespace Guestlist.Retries;

/// <summary>Deletes keys that are too old to be answered from.</summary>
public sealed class SweepKeys(Database database, TimeProvider clock)
{
    /// <summary>Deletes them all and tells how many they were.</summary>
    public Task<int> Handle()
    {
        var before = clock.Now() - ClaimKey.Memory;
        return database.Sweep(most =>
            new(
                $"""
                delete from idempotency_keys where key_hash in (
                  select key_hash from idempotency_keys where created_at <= {before} order by created_at limit {most})
                  and created_at <= {before}
                """
            )
        );
    }
}
