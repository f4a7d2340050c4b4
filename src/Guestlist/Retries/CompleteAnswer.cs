using Guestlist.Storage;

namespace Guestlist.Retries;

/// <summary>
/// Writes an answer's text after the effect has committed: for acceptances, whose transaction keeps status and user,
/// and for verbs whose effect knows nothing of keys.
/// </summary>
public sealed class CompleteAnswer(Database database)
{
    /// <summary>Keeps the answer. The effect stands whatever becomes of this, so an outage is not the client's matter.</summary>
    public async Task Handle(Receipt receipt, KeptAnswer answer)
    {
        try
        {
            await database.Write([
                new(
                    $"update idempotency_keys set status = {answer.Status}, body = {answer.Body} where {receipt.Fence} and body is null"
                ),
            ]);
        }
        catch (StorageUnavailableException)
        {
            // An acceptance is told from its user; any other key is free again when its lease ends.
        }
    }
}
