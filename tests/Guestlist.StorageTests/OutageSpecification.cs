using Guestlist.Delivery;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What a mail server that cannot be reached costs, and what its return finds.</summary>
public abstract class OutageSpecification
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    protected abstract Task<IFreshDatabase> Fresh();

    [Fact]
    public async Task while_the_server_is_away_a_few_mails_look_for_it_and_the_others_wait_untried()
    {
        await using var world = await Full(100);
        world.Office.Says = _ => Away;
        using var node = world.Node(lines: 4);

        Assert.Equal(64, await node.RunOnce());
        Assert.Equal(0, await node.RunOnce());
        world.Clock.Advance(Second);
        Assert.Equal(4, await node.RunOnce());
        Assert.Equal(0, await node.RunOnce());

        Assert.Equal(32, await Untried(world));
        Assert.Equal(68, (await world.Activity()).Count(action => action == "invite.mail_deferred"));
    }

    [Fact]
    public async Task its_return_finds_the_untried_due()
    {
        await using var world = await Full(100);
        world.Office.Says = _ => Away;
        using var node = world.Node(lines: 4);
        await node.RunOnce();

        world.Office.Says = _ => Verdict.Of(VerdictKind.Delivered, "250 ok");
        world.Clock.Advance(Second);

        Assert.Equal(4, await node.RunOnce());
        Assert.Equal(32, await node.RunOnce());
        Assert.Equal(0, await Untried(world));
        Assert.Equal(36, world.Office.Taken.Count);
    }

    [Fact]
    public async Task what_is_said_of_one_mail_keeps_no_other_waiting()
    {
        await using var world = await Full(100);
        world.Office.Says = _ => Verdict.Of(VerdictKind.RetryLater, "450 later");
        using var node = world.Node(lines: 4);

        Assert.Equal(64, await node.RunOnce());
        Assert.Equal(36, await node.RunOnce());
    }

    private static Verdict Away =>
        Verdict.Of(VerdictKind.RetryLater, "The mail server could not be reached.") with
        {
            IsOutage = true,
        };

    private async Task<OutboxWorld> Full(int mails)
    {
        var world = new OutboxWorld(await Fresh());
        var acme = await world.Organization();
        for (var guest = 0; guest < mails; guest++)
        {
            await world.Invite(acme, $"guest{guest}@example.com");
        }

        return world;
    }

    private static Task<long> Untried(OutboxWorld world) =>
        world.Count(new($"select count(*) from outbox where state = 'queued' and attempt = 0"));
}
