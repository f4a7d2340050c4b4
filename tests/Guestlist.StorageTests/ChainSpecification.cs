using Guestlist.Activity;
using Guestlist.Organizations;
using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What holds for the chain, whoever seals and in whatever order entries appear.</summary>
public abstract class ChainSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    /// <summary>What lets an insert choose its own number.</summary>
    protected abstract Fragment WithOwnNumber { get; }

    private async Task<AccountsWorld> World() => new(await Fresh());

    [Fact]
    public async Task sealers_that_meet_leave_one_chain_without_a_gap()
    {
        await using var world = await World();
        var organization = await (await world.SignsUp("olga")).Organization();
        for (var round = 0; round < 5; round++)
        {
            for (var entry = 0; entry < 250; entry++)
                await world.Database.Write([ActivityLog.Append(New(world, organization))]);

            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SealAll(world))));
            await SealAll(world);

            var report = await new VerifyActivity(world.Database).Handle(organization);
            Assert.Equal((1 + (250 * (round + 1)), 0, null), (report.Position, report.Waiting, report.Fault));
        }
    }

    [Fact]
    public async Task an_entry_with_a_lower_number_that_appears_later_gets_the_later_place()
    {
        await using var world = await World();
        var organization = await (await world.SignsUp("olga")).Organization();
        await SealAll(world);

        await world.Database.Write([
            new(
                $"""
                insert into activity (seq, id, organization_id, at, actor_type, action, subject_type, subject_id)
                {WithOwnNumber} values (-7, {Ids.New(world.Clock.Now())}, {organization}, {world.Clock.Now()}, 'system',
                  'test', 'organization', {organization})
                """
            ),
        ]);
        await SealAll(world);

        Assert.Equal(2, await world.Count(new($"select position from activity where seq = -7")));
        Assert.Null((await new VerifyActivity(world.Database).Handle(organization)).Fault);
    }

    [Fact]
    public async Task a_detail_is_held_by_the_chain_and_may_be_erased_with_its_salt()
    {
        await using var world = await World();
        var organization = await (await world.SignsUp("olga")).Organization();
        await world.Database.Write([
            ActivityLog.Append(New(world, organization) with { Detail = new string('é', 600) }),
        ]);
        await world.Database.Write([
            ActivityLog.AppendAll([New(world, organization), New(world, organization) with { Detail = "550 No." }]),
        ]);
        await SealAll(world);
        var verify = new VerifyActivity(world.Database);
        Assert.Equal(
            (4, null),
            ((await verify.Handle(organization)).Position, (await verify.Handle(organization)).Fault)
        );
        var listed = await new ListActivity(world.Database).Handle(organization, ActivityFilter.Everything, new(10, 0));
        Assert.Equal(["550 No.", null, new string('é', 500), null], listed.Items.Select(entry => entry.Detail));

        await world.Database.Write([new($"update activity set detail = null, salt = null")]);

        Assert.Null((await verify.Handle(organization)).Fault);
    }

    [Fact]
    public async Task a_chain_goes_with_its_organization()
    {
        await using var world = await World();
        var caller = (await (await world.SignsUp("olga")).Asks())!;
        await SealAll(world);
        Assert.Equal(1, await world.Count(new($"select count(*) from activity_chains")));

        AccountsWorld.Got(await world.DeleteOrganization.Handle(caller, caller.Place!));

        Assert.Equal(0, await world.Count(new($"select count(*) from activity_chains")));
    }

    private static Entry New(AccountsWorld world, Guid organization) =>
        Entry.OfOrganization(organization, world.Clock.Now(), Actor.System, Actions.OrganizationUpdated);

    private static async Task SealAll(AccountsWorld world)
    {
        var seal = new SealActivity(world.Database);
        while (await seal.Handle()) { }
    }
}
