using Guestlist.FaultTests.Rows;

namespace Guestlist.FaultTests.Races;

/// <summary>Many invite one address at once: the last one lives, the others are replaced.</summary>
internal static class CreatesFault
{
    private const int AtOnce = 100;

    public static async Task Run(FaultOptions options, Report report)
    {
        foreach (var engine in options.Engines)
        {
            await using var track = await Track.On(engine, report);
            var owner = await track.NewOwner();
            var rounds = options.Rounds ?? 20;
            for (var round = 1; round <= rounds; round++)
            {
                var address = track.NewAddress();
                var answers = await Contest.Of(Enumerable.Repeat(() => owner.Invite(address), AtOnce));
                report.Expect(
                    answers.All(answer => answer.Status == 201),
                    "creates",
                    () => string.Join(", ", answers.CountBy(answer => $"{answer}"))
                );
            }
            await Check(await StoredRows.Of(track.Server));
            report.Say(
                $"   {engine}: {rounds} rounds of {AtOnce} creates, one live invite each; slowest {track.Wire.Slowest.TotalMilliseconds:f0} ms"
            );

            async Task Check(StoredRows rows)
            {
                var byAddress = rows.Invites[owner.Email].ToLookup(invite => invite.Address);
                foreach (var invites in byAddress)
                {
                    var live = invites.Count(invite => invite.EndedAs is null);
                    report.Expect(live == 1, "one live invite", () => $"{live} of {AtOnce} live");
                    report.Expect(invites.Count() == AtOnce, "I1", () => $"{invites.Count()} of {AtOnce} are stored");
                }
                var listed = await owner.CountInvites();
                report.Expect(listed == rounds, "count", () => $"{listed} live of {rounds}");
            }
        }
    }
}
