using Guestlist.Storage;

namespace Guestlist.Retries;

/// <summary>Forgets the claim of a request that was refused: the key may be used anew.</summary>
public sealed class FreeKey(Database database)
{
    /// <summary>Frees the key unless an answer was committed under it. While the database is away its lease does so.</summary>
    public async Task Handle(Receipt receipt)
    {
        try
        {
            await database.Write([new($"delete from idempotency_keys where {receipt.Fence} and status is null")]);
        }
        catch (StorageUnavailableException)
        {
            // The client is being told of the outage already.
        }
    }
}
