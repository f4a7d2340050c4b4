using Guestlist.Storage;

namespace Guestlist.Retries;

/// <summary>Deletes keys that are too old to be answered from.</summary>
public sealed class SweepKeys(Database database, TimeProvider clock)
{
    /// <summary>Small enough that nobody waits long behind one write.</summary>
    private const int MostAtOnce = 500;

    /// <summary>Deletes them all, a few at a time, and tells how many they were.</summary>
    public async Task<int> Handle()
    {
        var before = clock.Now() - ClaimKey.Memory;
        for (var deleted = 0; ; )
        {
            var result = await database.Write([
                new(
                    $"""
                    delete from idempotency_keys where key_hash in (
                      select key_hash from idempotency_keys where created_at <= {before} order by created_at limit {MostAtOnce})
                      and created_at <= {before}
                    """
                ),
            ]);
            deleted += result.Counts[0];
            if (result.Counts[0] < MostAtOnce)
            {
                return deleted;
            }
        }
    }
}
