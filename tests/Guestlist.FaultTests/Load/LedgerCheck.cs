using Guestlist.FaultTests.Rows;

namespace Guestlist.FaultTests.Load;

/// <summary>Holds a ledger against the database; what was open is settled by what is found there.</summary>
internal sealed class LedgerCheck(Report report)
{
    private static readonly string[] _endings = ["replaced", "revoked", "accepted", "declined"];

    public async Task Of(Client client, StoredRows rows)
    {
        var stored = rows.Invites[client.Owner.Email].ToDictionary(invite => invite.Id);
        Settle(client.Ledger, stored);
        Promises(client.Ledger, stored);
        Members(client, rows);
        Deeds(client, rows);
        var live = stored.Values.Count(invite => invite.EndedAs is null);
        if (await client.Owner.CountInvites() is { } listed)
            report.Expect(listed == live, "I1", () => $"the list counts {listed}, stored {live}");
    }

    /// <summary>An open request was carried out wholly or not at all; either becomes part of the ledger.</summary>
    private void Settle(Ledger ledger, Dictionary<Guid, StoredInvite> stored)
    {
        var known = ledger.All.Select(promise => promise.Id).ToHashSet();
        var unknown = stored.Values.Where(invite => !known.Contains(invite.Id)).ToList();
        foreach (var request in ledger.Open)
        {
            if (request.Invite is { } id)
            {
                var found = stored.GetValueOrDefault(id)?.EndedAs;
                if (found == request.Ending)
                    ledger.All.First(promise => promise.Id == id).EndedAs = found;
                continue;
            }
            var made = unknown.FindAll(invite => request.Addresses.Contains(invite.Address));
            report.Expect(
                made.Count == 0 || made.Count == request.Addresses.Count,
                "all or nothing",
                () => $"{made.Count} of {request.Addresses.Count} invites of one request"
            );
            made.ForEach(invite => ledger.Created(invite.Id, invite.Address));
            unknown.RemoveAll(made.Contains);
        }
        ledger.CloseOpen();
        foreach (var invite in unknown)
            report.Fail("I2", $"invite {invite.Id} was never asked for");
    }

    private void Promises(Ledger ledger, Dictionary<Guid, StoredInvite> stored)
    {
        foreach (var promise in ledger.All)
        {
            var found = stored.GetValueOrDefault(promise.Id);
            var told = promise.EndedAs ?? "pending";
            var isNow = found is null ? "lost" : found.EndedAs ?? "pending";
            report.Expect(told == isNow, "I1", () => $"{promise.Id}: told {told}, is {isNow}");
        }
    }

    private void Members(Client client, StoredRows rows)
    {
        var invited = client
            .Ledger.All.Where(promise => promise.EndedAs == "accepted")
            .Select(promise => (promise.Address, Invite: promise.Id.ToString("D")))
            .Order();
        var joined = rows.Members[client.Owner.Email]
            .Where(member => member.Address != client.Owner.Email)
            .Select(member => (member.Address, Invite: member.InviteId ?? ""))
            .Order();
        report.Expect(
            invited.SequenceEqual(joined),
            "I3",
            () => $"{client.Owner.Email}: the members are not those who accepted"
        );
        foreach (var member in rows.Members[client.Owner.Email].Where(m => m.InviteId is not null))
            ExpectDeed(client, rows, "member.joined", member.User, 1);
    }

    private void Deeds(Client client, StoredRows rows)
    {
        foreach (var promise in client.Ledger.All)
        {
            ExpectDeed(client, rows, "invite.created", promise.Id, 1);
            foreach (var ending in _endings)
            {
                var times = promise.EndedAs == ending ? 1 : 0;
                ExpectDeed(client, rows, $"invite.{ending}", promise.Id, times);
            }
        }
    }

    private void ExpectDeed(Client client, StoredRows rows, string action, Guid subject, int expected)
    {
        var told = rows.Count(client.Owner.Email, action, subject);
        report.Expect(told == expected, "I7", () => $"{action} of {subject} is told {told} times");
    }
}
