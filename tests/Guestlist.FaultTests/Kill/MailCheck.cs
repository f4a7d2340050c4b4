using Guestlist.FaultTests.Load;
using Guestlist.FaultTests.Rows;

namespace Guestlist.FaultTests.Kill;

/// <summary>Every promised mail came; one that came again was in flight when the program died.</summary>
/// <param name="unsettled">The Message-IDs that were not settled at each kill.</param>
internal sealed class MailCheck(Report report, Post post, IReadOnlyList<IReadOnlySet<string>> unsettled)
{
    /// <summary>A dialogue past its last look at the invite may end within this time.</summary>
    private static readonly TimeSpan _lastLook = TimeSpan.FromSeconds(1);

    /// <summary>How many mails were repeats.</summary>
    public int Repeated { get; private set; }

    public void Of(Crowd crowd, StoredRows rows)
    {
        var promises = crowd.Clients.SelectMany(client => client.Ledger.All).ToDictionary(promise => promise.Id);
        var revokes = crowd
            .Clients.SelectMany(client => client.Ledger.RevokedAt)
            .ToDictionary(revoke => revoke.Key, revoke => revoke.Value);
        foreach (var letter in post.Letters)
            Recipient(letter, promises, revokes);
        foreach (var copies in post.Letters.GroupBy(letter => letter.MessageId))
            Copies([.. copies.OrderBy(letter => letter.Round)]);
        EveryPendingIsMailed(promises.Values);
        report.Expect(rows.Unsettled.Count == 0, "I4", () => "mails are still waiting");
    }

    private void Recipient(Letter letter, Dictionary<Guid, Promise> promises, Dictionary<Guid, DateTimeOffset> revokes)
    {
        if (Post.InviteOf(letter) is not { } invite)
            return;
        if (!promises.TryGetValue(invite, out var promise))
            report.Fail("I2", $"a mail for {invite}, which nobody asked for");
        else if (promise.Address != letter.To)
            report.Fail("I2", $"the mail for {invite} went to somebody else");
        if (revokes.TryGetValue(invite, out var at))
        {
            var late = letter.WrittenAt - at;
            report.Expect(
                late < _lastLook,
                "I6",
                () => $"{invite} was mailed {late.TotalMilliseconds:f0} ms after its revoke"
            );
        }
    }

    /// <summary>Between two copies lies a kill at which the mail was not settled.</summary>
    private void Copies(Letter[] copies)
    {
        for (var i = 1; i < copies.Length; i++)
        {
            Repeated++;
            var excused = unsettled
                .Take((copies[i - 1].Round - 1)..(copies[i].Round - 1))
                .Any(set => set.Contains(copies[i].MessageId));
            report.Expect(excused, "I5", () => $"{copies[i].MessageId} came twice without a kill");
        }
    }

    private void EveryPendingIsMailed(IEnumerable<Promise> promises)
    {
        var mailed = post.Letters.Select(Post.InviteOf).ToHashSet();
        var missing = promises.Where(one => one.EndedAs is null && !mailed.Contains(one.Id));
        foreach (var promise in missing)
            report.Fail("I4", $"{promise.Id} was never mailed");
    }
}
