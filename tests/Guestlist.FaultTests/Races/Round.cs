using Guestlist.FaultTests.People;

namespace Guestlist.FaultTests.Races;

/// <summary>One invite, several who want to decide it, one outcome.</summary>
/// <param name="Owner">Whose organization.</param>
/// <param name="Accept">Accepts as the invited person.</param>
internal sealed record Round(Track Track, Person Owner, OpenInvite Invite, Func<Task<Answer>> Accept)
{
    private const int Crowd = 64;

    /// <summary>64 accept at once: one joins, the others are told why not.</summary>
    public async Task<string> AcceptByMany()
    {
        var answers = await Contest.Of(Enumerable.Repeat(Accept, Crowd));
        var won = answers.Count(answer => answer.Status == 201);
        Expect(
            won == 1 && answers.All(answer => answer.Status is 201 or 400),
            () => $"{won} of {Crowd} accepts won: {string.Join(", ", answers.Distinct())}"
        );
        await ExpectStatus("accepted");
        return "accepted";
    }

    /// <summary>Joined or withdrawn, never both, never neither.</summary>
    public async Task<string> AcceptAgainstRevoke()
    {
        var answers = await Either(() => Owner.Revoke(Invite.Id));
        var (accept, revoke) = (answers[0].Status, answers[1].Status);
        Expect((accept, revoke) is (201, 404) or (400, 204), () => $"accept {answers[0]}, revoke {answers[1]}");
        var outcome = accept == 201 ? "accepted" : "revoked";
        await ExpectStatus(outcome);
        return outcome;
    }

    /// <summary>Joined, and the new invite is refused; or replaced, and the old link is dead.</summary>
    public async Task<string> AcceptAgainstCreate()
    {
        var answers = await Either(() => Owner.Invite(Invite.Address));
        var (accept, create) = (answers[0].Status, answers[1].Status);
        Expect((accept, create) is (201, 400) or (400, 201), () => $"accept {answers[0]}, create {answers[1]}");
        var outcome = accept == 201 ? "accepted" : "replaced";
        await ExpectStatus(outcome);
        return outcome;
    }

    // Whoever is started first has a head start; each side has it half of the time.
    private async Task<Answer[]> Either(Func<Task<Answer>> other)
    {
        if (Load.Chance.Below(2) == 0)
            return await Contest.Of(Accept, other);
        var answers = await Contest.Of(other, Accept);
        return [answers[1], answers[0]];
    }

    private async Task ExpectStatus(string outcome)
    {
        var status = (await Owner.Get(Invite.Id)).Text("status");
        Expect(status == outcome, () => $"{outcome} was answered, {status} is stored");
    }

    private void Expect(bool holds, Func<string> detail) => Track.Report.Expect(holds, "one outcome", detail);
}
