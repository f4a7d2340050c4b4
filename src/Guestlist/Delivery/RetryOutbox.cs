using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>
/// Queues failed mails again, due at once and with a fresh run of attempts. Whether they are still wanted is judged
/// when their turn comes.
/// </summary>
public sealed class RetryOutbox(Database database, TimeProvider clock)
{
    /// <summary>Retries one mail, or all that have failed.</summary>
    /// <param name="seq">Its number, or null for all.</param>
    /// <returns>How many were queued.</returns>
    public async Task<int> Handle(long? seq = null)
    {
        var now = clock.Now();
        var write = await database.Write([
            new Statement(
                $"""
                update outbox
                set state = 'queued', attempt = 0, owner = null, lease_until = null, settled_at = null,
                    available_at = {now}, give_up_at = {now + Outbox.Patience}
                where state = 'failed' and ({seq is null} or seq = {seq})
                """
            ),
        ]);
        return write.Counts[0];
    }
}
