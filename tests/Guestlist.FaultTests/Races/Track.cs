using Guestlist.FaultTests.People;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Races;

/// <summary>Where the rounds are run: a server and the owner of an organization for each race.</summary>
internal sealed class Track : IAsyncDisposable
{
    private int _people;

    private Track(GuestlistServer server, Wire wire, Report report)
    {
        Server = server;
        Wire = wire;
        Report = report;
    }

    public GuestlistServer Server { get; }

    public Wire Wire { get; }

    public Report Report { get; }

    public static async Task<Track> On(Engine engine, Report report)
    {
        var server = await FaultServer.Start(engine);
        return new Track(server, new Wire(server.Http, report), report);
    }

    public Task<Person> NewOwner() => Person.SignUp(Wire, NewAddress());

    public string NewAddress() => $"r{++_people}@race.example";

    /// <summary>An invite with a link in hand.</summary>
    public static async Task<OpenInvite> Invite(Person owner, string address)
    {
        var answer = await owner.Invite(address);
        if (answer.Status != 201)
            throw new InvalidOperationException($"The invite said {answer}.");
        var secret = await owner.Reveal(answer.Id);
        return new OpenInvite(answer.Id, address, secret ?? throw new InvalidOperationException("There was no link."));
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}

/// <summary>An invite and the secret that opens it.</summary>
internal sealed record OpenInvite(Guid Id, string Address, string Secret);
