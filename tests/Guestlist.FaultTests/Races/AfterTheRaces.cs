using Guestlist.FaultTests.People;
using Guestlist.FaultTests.Rows;

namespace Guestlist.FaultTests.Races;

/// <summary>How a round ended, as its clients were told.</summary>
internal sealed record Ended(Person Owner, OpenInvite Invite, string Outcome);

/// <summary>Holds all rounds against the rows: one membership, one word in the activity.</summary>
internal sealed class AfterTheRaces(Report report)
{
    public void Check(IReadOnlyList<Ended> rounds, StoredRows rows)
    {
        var members = rows.Members.SelectMany(group => group).ToLookup(member => (member.Owner, member.Address));
        foreach (var round in rounds)
        {
            var joined = members[(round.Owner.Email, round.Invite.Address)].ToList();
            var expected = round.Outcome == "accepted" ? 1 : 0;
            report.Expect(
                joined.Count == expected,
                "I3",
                () => $"{joined.Count} memberships where {round.Outcome} was answered"
            );
            foreach (var member in joined)
                ExpectOnce(round, rows, "member.joined", member.User);
            ExpectOnce(round, rows, $"invite.{round.Outcome}", round.Invite.Id);
        }
        report.Say($"   {rounds.Count} invites and their memberships and activity agree");
    }

    private void ExpectOnce(Ended round, StoredRows rows, string action, Guid subject)
    {
        var told = rows.Count(round.Owner.Email, action, subject);
        report.Expect(told == 1, "I7", () => $"{action} is told {told} times");
    }
}
