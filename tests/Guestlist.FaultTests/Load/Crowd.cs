using Guestlist.FaultTests.People;
using Guestlist.FaultTests.Rows;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Load;

/// <summary>The clients that keep one server busy.</summary>
internal sealed class Crowd
{
    private readonly LedgerCheck _check;

    private Crowd(IReadOnlyList<Client> clients, Wire wire, Report report)
    {
        Clients = clients;
        Wire = wire;
        _check = new LedgerCheck(report);
    }

    public IReadOnlyList<Client> Clients { get; }

    public Wire Wire { get; }

    public int Acknowledged => Clients.Sum(client => client.Acknowledged);

    public int Open => Clients.Sum(client => client.Ledger.Open.Count);

    public static async Task<Crowd> Of(int count, GuestlistServer server, Report report)
    {
        var wire = new Wire(server.Http, report);
        var clients = new List<Client>();
        for (var i = 0; i < count; i++)
            clients.Add(new Client(await Person.SignUp(wire, $"owner@c{i}.example"), i, report));
        // One organization tells its members of each new one: those mails grow with the square of its size.
        foreach (var quiet in clients.Skip(1))
            await quiet.Owner.SilenceJoining();
        return new Crowd(clients, wire, report);
    }

    /// <summary>Sets everybody to work.</summary>
    public Task Work(Func<bool> goesOn, bool endsWithServer) =>
        Task.WhenAll(Clients.Select(client => Task.Run(() => client.Work(goesOn, endsWithServer))));

    /// <summary>Holds what clients were told against what is stored.</summary>
    public async Task Check(StoredRows rows)
    {
        foreach (var client in Clients)
            await _check.Of(client, rows);
    }
}
