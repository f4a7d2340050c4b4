using Guestlist.FaultTests.People;

namespace Guestlist.FaultTests.Load;

/// <summary>One organization's script: invites, revokes, and people who accept and decline, without a pause.</summary>
internal sealed class Client(Person owner, int number, Report report)
{
    private static readonly TimeSpan _politeness = TimeSpan.FromMilliseconds(50);
    private int _addresses;

    public Person Owner => owner;

    public Ledger Ledger { get; } = new();

    /// <summary>Secrets that came by mail, by invite; somebody else reads the mail.</summary>
    public Dictionary<Guid, string> Mailed { get; } = [];

    /// <summary>How many requests were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Goes on until it is told to stop or, when it shall, until the server no longer answers.</summary>
    public async Task Work(Func<bool> goesOn, bool endsWithServer)
    {
        while (goesOn())
        {
            var status = await OneDeed();
            if (status == 0 && endsWithServer)
                return;
            if (status is 0 or 503)
                await Task.Delay(_politeness, TimeProvider.System);
        }
    }

    /// <returns>The status of the answer.</returns>
    private Task<int> OneDeed() =>
        (Chance.Below(100), Ledger.AnyPending()) switch
        {
            (< 40, _) or (_, null) => Create([NewAddress()]),
            (< 50, _) => Create([Ledger.AnyKnownAddress() ?? NewAddress()]),
            (< 65, _) => CreateMany(),
            (< 78, { } pending) => End(pending, "revoked", 204, () => owner.Revoke(pending.Id)),
            (< 90, { } pending) => ByLink(pending, "accepted", 201, Door.AcceptAsNewcomer),
            (_, { } pending) => ByLink(pending, "declined", 204, Door.Decline),
        };

    private Task<int> CreateMany()
    {
        var addresses = Enumerable.Range(0, 2 + Chance.Below(4)).Select(_ => NewAddress()).ToList();
        if (Ledger.AnyKnownAddress() is { } known)
            addresses.Add(known);
        return Create(addresses);
    }

    private async Task<int> Create(IReadOnlyList<string> addresses)
    {
        var answer = addresses.Count == 1 ? await owner.Invite(addresses[0]) : await owner.InviteAll(addresses);
        if (answer.IsOpen)
            Ledger.Leave(OpenRequest.ToCreate(addresses));
        if (!Took(answer, 201, "create"))
            return answer.Status;
        var ids =
            addresses.Count == 1
                ? [answer.Id]
                : answer.Body.EnumerateArray().Select(invite => invite.GetProperty("id").GetGuid());
        foreach (var (id, address) in ids.Zip(addresses))
            Ledger.Created(id, address);
        return answer.Status;
    }

    /// <summary>With the link that was mailed when it is known, else with one that the owner reveals.</summary>
    private async Task<int> ByLink(Promise promise, string ending, int expected, Func<Wire, string, Task<Answer>> use)
    {
        if (!Mailed.TryGetValue(promise.Id, out var secret))
            secret = await owner.Reveal(promise.Id);
        return secret is null ? 0 : await End(promise, ending, expected, () => use(owner.Wire, secret));
    }

    private async Task<int> End(Promise promise, string ending, int expected, Func<Task<Answer>> request)
    {
        var answer = await request();
        if (answer.IsOpen)
            Ledger.Leave(OpenRequest.ToEnd(promise, ending));
        if (!Took(answer, expected, ending))
            return answer.Status;
        promise.EndedAs = ending;
        if (ending == "revoked")
            Ledger.RevokedAt[promise.Id] = TimeProvider.System.GetUtcNow();
        return answer.Status;
    }

    private bool Took(Answer answer, int expected, string what)
    {
        if (answer.Status == expected)
            Acknowledged++;
        else
            report.Expect(answer.IsOpen, "load", () => $"{what} answered {answer}");
        return answer.Status == expected;
    }

    private string NewAddress() => $"p{++_addresses}@c{number}.example";
}
