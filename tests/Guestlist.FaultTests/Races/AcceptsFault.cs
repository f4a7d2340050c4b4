using Guestlist.FaultTests.People;
using Guestlist.FaultTests.Rows;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Races;

/// <summary>Races for one invite: among accepts, and between an accept and its end by others.</summary>
internal static class AcceptsFault
{
    private static readonly (string Name, Func<Round, Task<string>> Run)[] _races =
    [
        ("64 accepts", round => round.AcceptByMany()),
        ("accept against revoke", round => round.AcceptAgainstRevoke()),
        ("accept against create", round => round.AcceptAgainstCreate()),
    ];

    public static async Task Run(FaultOptions options, Report report)
    {
        foreach (var engine in options.Engines)
        {
            await using var track = await Track.On(engine, report);
            var ended = new List<Ended>();
            foreach (var race in _races)
            {
                var owner = await track.NewOwner();
                await Rounds(race, options.Rounds ?? 1000, "signed-in people", SignedIn);
                await Rounds(race, options.NewPeople, "new people", Newcomer);

                async Task Rounds(
                    (string Name, Func<Round, Task<string>> Run) each,
                    int count,
                    string who,
                    Func<Track, Person, Task<Round>> prepare
                )
                {
                    var outcomes = new List<string>();
                    for (var i = 0; i < count; i++)
                    {
                        var round = await prepare(track, owner);
                        outcomes.Add(await each.Run(round));
                        ended.Add(new Ended(owner, round.Invite, outcomes[^1]));
                    }
                    report.Say($"   {engine}, {each.Name}, {who}: {count} rounds{Tally(outcomes)}");
                }
            }
            new AfterTheRaces(report).Check(ended, await StoredRows.Of(track.Server));
        }
    }

    private static async Task<Round> SignedIn(Track track, Person owner)
    {
        var person = await track.NewOwner();
        var invite = await Track.Invite(owner, person.Email);
        return new Round(track, owner, invite, () => Door.Accept(track.Wire, invite.Secret, person));
    }

    private static async Task<Round> Newcomer(Track track, Person owner)
    {
        var invite = await Track.Invite(owner, track.NewAddress());
        return new Round(track, owner, invite, () => Door.AcceptAsNewcomer(track.Wire, invite.Secret));
    }

    private static string Tally(List<string> outcomes) =>
        string.Concat(
            outcomes
                .CountBy(outcome => outcome)
                .OrderBy(tally => tally.Key)
                .Select(tally => $", {tally.Value} {tally.Key}")
        );
}
