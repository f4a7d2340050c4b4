using Guestlist.ApiKeys;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What holds for keys whatever happens at once.</summary>
public abstract class ApiKeysSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<AccountsWorld> World() => new(await Fresh());

    [Fact]
    public async Task of_thirty_keys_asked_for_at_once_ten_are_made()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");

        // The first round opens the connections; only later ones really meet.
        for (var round = 0; round < 5; round++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => olga.Key()));

            Assert.Equal(10, outcomes.Count(outcome => outcome.Refusal is null));
            Assert.All(outcomes, outcome => Assert.True(outcome.Refusal is null or TooManyKeys));
            Assert.Equal(10, await world.Count(new($"select count(*) from api_keys")));
            await world.Database.Write([new($"delete from api_keys")]);
        }
    }

    [Fact]
    public async Task a_rolled_key_is_dead_and_its_successor_lives()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var first = AccountsWorld.Got(await olga.Key());

        var second = AccountsWorld.Got(
            await new RollApiKey(world.Database, world.Clock).Handle(first.Key.UserId, first.Key.Id)
        );

        Assert.Null(await olga.AsksBy(first));
        Assert.NotNull(await olga.AsksBy(second));
        Assert.Equal(first.Key.Id, second.Key.Id);
    }

    [Fact]
    public async Task the_stored_form_tells_nothing_of_the_value()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");

        var key = AccountsWorld.Got(await olga.Key());

        var value = key.Value.Value;
        Assert.Equal(
            1,
            await world.Count(new($"select count(*) from api_keys where value_hash = {Secret.HashOf(value)}"))
        );
        Assert.Equal($"phx_...{value[^4..]}", key.Key.Mask);
    }

    [Fact]
    public async Task a_key_of_a_deleted_organization_alone_is_dead_and_others_only_lose_it()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var olgas = await olga.Organization();
        var max = await world.Joins("max", olgas, Level.Member);
        var maxs = (
            await world.Database.Query(
                new(
                    $"select m.organization_id from memberships m join users u on u.id = m.user_id where u.uuid = {max.Uuid} order by m.seq"
                ),
                row => row.Id(0)
            )
        )[0];
        var alone = AccountsWorld.Got(await max.Key(olgas));
        var both = AccountsWorld.Got(await max.Key(olgas, maxs));
        var free = AccountsWorld.Got(await max.Key());

        var owner = await olga.Asks(olgas);
        AccountsWorld.Got(await world.DeleteOrganization.Handle(owner!, owner!.Place!));

        Assert.Null(await max.AsksBy(alone, maxs));
        Assert.Equal([maxs.ToString()], (await max.AsksBy(both, maxs))!.Key!.Organizations);
        Assert.Empty((await max.AsksBy(free, maxs))!.Key!.Organizations);
    }

    [Fact]
    public async Task of_two_organizations_deleted_at_once_a_key_bound_to_both_opens_nothing_else()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var first = await olga.Organization();
        for (var round = 0; round < 10; round++)
        {
            var create = new Organizations.CreateOrganization(world.Database, world.Clock);
            var second = await create.Handle(olga.Uuid, "Second");
            var third = await create.Handle(olga.Uuid, "Third");
            var key = AccountsWorld.Got(await olga.Key(second, third));

            await Task.WhenAll(Deletes(world, olga, second), Deletes(world, olga, third));

            var caller = await olga.AsksBy(key, first);
            Assert.True(caller is null || caller.Key!.Organizations.Count > 0);
        }
    }

    private static async Task Deletes(AccountsWorld world, Soul who, Guid organization)
    {
        var caller = await who.Asks(organization);
        AccountsWorld.Got(await world.DeleteOrganization.Handle(caller!, caller!.Place!));
    }
}
