using Xunit;

namespace Guestlist.StorageTests;

/// <summary>An organization always keeps an owner, whatever happens at once.</summary>
public abstract class OwnersSpecification
{
    private const int Rounds = 10;

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<AccountsWorld> World() => new(await Fresh());

    [Fact]
    public async Task of_two_owners_who_leave_at_once_one_stays()
    {
        await using var world = await World();
        for (var round = 0; round < Rounds; round++)
        {
            var (acme, olga, otto) = await TwoOwners(world, round);
            var outcomes = await Task.WhenAll(Leaves(world, olga, acme), Leaves(world, otto, acme));

            Assert.Single(outcomes, outcome => outcome.Refusal is null);
            Assert.Equal(1, await world.OwnersOf(acme));
        }
    }

    [Fact]
    public async Task of_two_owners_who_demote_each_other_at_once_one_stays()
    {
        await using var world = await World();
        for (var round = 0; round < Rounds; round++)
        {
            var (acme, olga, otto) = await TwoOwners(world, round);
            var outcomes = await Task.WhenAll(Demotes(world, olga, otto, acme), Demotes(world, otto, olga, acme));

            Assert.Single(outcomes, outcome => outcome is null);
            Assert.Equal(1, await world.OwnersOf(acme));
        }
    }

    [Fact]
    public async Task of_two_owners_who_remove_each_other_at_once_one_stays()
    {
        await using var world = await World();
        for (var round = 0; round < Rounds; round++)
        {
            var (acme, olga, otto) = await TwoOwners(world, round);
            var outcomes = await Task.WhenAll(Removes(world, olga, otto, acme), Removes(world, otto, olga, acme));

            Assert.Single(outcomes, outcome => outcome.Refusal is null);
            Assert.Equal(1, await world.OwnersOf(acme));
        }
    }

    [Fact]
    public async Task an_owner_who_leaves_while_the_other_is_demoted_is_told_to_stay_or_was_first()
    {
        await using var world = await World();
        for (var round = 0; round < Rounds; round++)
        {
            var (acme, olga, otto) = await TwoOwners(world, round);
            await Task.WhenAll(Leaves(world, olga, acme), Demotes(world, olga, otto, acme));

            Assert.Equal(1, await world.OwnersOf(acme));
        }
    }

    [Fact]
    public async Task of_two_owners_deleted_at_once_one_stays()
    {
        await using var world = await World();
        for (var round = 0; round < Rounds; round++)
        {
            var (acme, olga, otto) = await TwoOwners(world, round);
            var outcomes = await Task.WhenAll(world.DeleteUser.Handle(olga.Email), world.DeleteUser.Handle(otto.Email));

            Assert.True(outcomes.Count(outcome => outcome.Refusal is null) <= 1);
            Assert.InRange(await world.OwnersOf(acme), 1, 2);
        }
    }

    [Fact]
    public async Task a_deactivated_owner_does_not_count()
    {
        await using var world = await World();
        var (acme, olga, otto) = await TwoOwners(world, 0);
        AccountsWorld.Got(await new Users.DeactivateUser(world.Database, world.Clock).Handle(otto.Email));

        Assert.IsType<Members.LastOwnerLeaves>((await Leaves(world, olga, acme)).Refusal);
    }

    private static async Task<(Guid, Soul, Soul)> TwoOwners(AccountsWorld world, int round)
    {
        var olga = await world.SignsUp($"olga{round}");
        var acme = await olga.Organization();
        return (acme, olga, await world.Joins($"otto{round}", acme, Level.Owner));
    }

    private static async Task<Outcome<Done>> Leaves(AccountsWorld world, Soul who, Guid acme)
    {
        var caller = await who.Asks(acme);
        return await world.RemoveMember.Handle(caller!, caller!.Place!, who.Uuid);
    }

    private static async Task<Outcome<Done>> Removes(AccountsWorld world, Soul who, Soul whom, Guid acme)
    {
        var caller = await who.Asks(acme);
        return await world.RemoveMember.Handle(caller!, caller!.Place!, whom.Uuid);
    }

    private static async Task<Refusal?> Demotes(AccountsWorld world, Soul who, Soul whom, Guid acme)
    {
        var caller = await who.Asks(acme);
        return (await world.ChangeLevel.Handle(caller!, caller!.Place!, whom.Uuid, Level.Admin)).Refusal;
    }
}
