using Guestlist.Delivery;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>The kill switch of mail, whichever engine keeps it.</summary>
public abstract class MailPauseSpecification
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(30);

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<OutboxWorld> World() => new(await Fresh());

    [Fact]
    public async Task a_pause_holds_on_every_node_at_once_and_loses_nothing()
    {
        await using var world = await World();
        var acme = await world.Organization();
        using var first = world.Node();
        using var second = world.Node();
        Assert.True(await Pause(world));
        await world.Invite(acme, "ann@example.com");

        Assert.Equal((0, 0), (await first.RunOnce(), await second.RunOnce()));
        Assert.Empty(world.Office.Recipients);

        Assert.True(await Resume(world));
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await second.RunOnce();
        Assert.Equal(["ann@example.com"], world.Office.Recipients);
    }

    [Fact]
    public async Task a_mail_in_hand_is_given_back_before_its_data_and_the_attempt_does_not_count()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        using var node = world.Node();
        world.Office.Close();

        await node.Start();
        await Pause(world);
        world.Office.Open();
        await node.RunOnce();

        Assert.Empty(world.Office.Recipients);
        var mail = await world.MailOf(invite);
        Assert.Equal((MailStates.Queued, 0L), (mail.State, mail.Attempt));
    }

    [Fact]
    public async Task what_was_promised_before_or_during_a_pause_keeps_its_full_patience()
    {
        await using var world = await World();
        var acme = await world.Organization();
        var before = await world.Invite(acme, "ann@example.com", lifetime: Long * 3);
        world.Clock.Advance(TimeSpan.FromDays(1));
        await Pause(world);
        world.Clock.Advance(Long / 2);
        var during = await world.Invite(acme, "bob@example.com", lifetime: Long * 3);
        world.Clock.Advance(Long / 2);
        await Resume(world);

        Assert.Equal(Outbox.Patience - TimeSpan.FromDays(1), await PatienceOf(world, before));
        Assert.Equal(Outbox.Patience, await PatienceOf(world, during));
        using var node = world.Node();
        Assert.Equal(2, await node.RunOnce());
        Assert.Equal(2, world.Office.Recipients.Count);
    }

    [Fact]
    public async Task an_invite_that_expired_during_the_pause_is_not_mailed()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        await Pause(world);
        world.Clock.Advance(Long);
        await Resume(world);
        using var node = world.Node();

        await node.RunOnce();

        Assert.Equal("The invite has expired.", (await world.MailOf(invite)).Detail);
    }

    [Fact]
    public async Task pausing_and_resuming_twice_changes_nothing_more()
    {
        await using var world = await World();
        Assert.Null(await MailPause.Read(world.Database));
        Assert.True(await Pause(world));
        var since = world.Clock.GetUtcNow();
        world.Clock.Advance(Long);

        Assert.False(await Pause(world));
        Assert.Equal(since, (await MailPause.Read(world.Database))!.Since);
        Assert.True(await Resume(world));
        Assert.False(await Resume(world));
    }

    [Fact]
    public async Task a_pause_by_one_nodes_setting_leaves_the_others_sending()
    {
        await using var world = await World();
        await new PauseMail(world.Database, world.Clock).Handle(bySetting: true);
        await world.Invite(await world.Organization(), "ann@example.com");
        using var held = world.Node(mayRun: () => false);
        using var free = world.Node();

        Assert.Equal((0, 1), (await held.RunOnce(), await free.RunOnce()));
        Assert.True(await new ResumeMail(world.Database, world.Clock).Handle(bySetting: true));
    }

    private static Task<bool> Pause(OutboxWorld world) => new PauseMail(world.Database, world.Clock).Handle();

    private static Task<bool> Resume(OutboxWorld world) => new ResumeMail(world.Database, world.Clock).Handle();

    private static async Task<TimeSpan> PatienceOf(OutboxWorld world, Guid invite) =>
        (
            await world.Database.Query(
                new($"select give_up_at from outbox where subject_id = {invite}"),
                row => row.Time(0)
            )
        )[0] - world.Clock.GetUtcNow();
}
