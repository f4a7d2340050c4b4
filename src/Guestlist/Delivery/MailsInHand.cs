using System.Collections.Concurrent;
using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>The mails this node has claimed, and the renewal of their leases while it works on them.</summary>
internal sealed class MailsInHand(Database database, TimeProvider clock, string owner)
{
    private readonly ConcurrentDictionary<long, Held> held = new();

    public int Count => held.Count;

    public bool Contains(long seq) => held.ContainsKey(seq);

    /// <summary>Takes one in hand; the token is cancelled when its lease is lost.</summary>
    /// <param name="claim">Which.</param>
    /// <param name="since">When claiming it began, by the monotonic clock.</param>
    public CancellationToken Add(MailClaim claim, long since)
    {
        var lost = new CancellationTokenSource();
        held[claim.Mail.Seq] = new Held(since, lost);
        return lost.Token;
    }

    /// <summary>Lays one down, settled or lost.</summary>
    public void Remove(MailClaim claim) => held.TryRemove(claim.Mail.Seq, out _);

    /// <summary>Renews all leases in one statement. A mail that is no longer ours is lost.</summary>
    public async Task Renew()
    {
        var before = held.ToArray();
        if (before.Length == 0)
        {
            return;
        }

        // Taken before the write, as the time is that it writes: we must not think it ours for longer than others do.
        var since = clock.GetTimestamp();
        var renewed = new HashSet<long>();
        try
        {
            await database.Write([
                Renewal(before.Select(pair => pair.Key)).Into(row => row.Long(0), seq => renewed.Add(seq)),
            ]);
        }
        catch (StorageUnavailableException)
        {
            // While the database is away nobody can take a mail from us, but nor do we know when that begins.
            await Lose(before.Where(pair => clock.GetElapsedTime(pair.Value.Since) >= Claiming.Lease));
            return;
        }

        foreach (var (seq, mail) in before.Where(pair => renewed.Contains(pair.Key)))
        {
            held.TryUpdate(seq, mail with { Since = since }, mail);
        }

        await Lose(before.Where(pair => !renewed.Contains(pair.Key)));
    }

    private static Task Lose(IEnumerable<KeyValuePair<long, Held>> lost) =>
        Task.WhenAll(lost.Select(pair => pair.Value.Lost.CancelAsync()));

    private Statement Renewal(IEnumerable<long> seqs) =>
        new(
            $"""
            update outbox set lease_until = {clock.Now() + Claiming.Lease}
            where owner = {owner} and state = 'queued' and lease_until is not null
              and seq in ({seqs.Select(seq => new Statement($"{seq}"))})
            returning seq
            """
        );

    private sealed record Held(long Since, CancellationTokenSource Lost);
}
