using Guestlist.Delivery;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What holds when several nodes share an outbox, or one of them dies.</summary>
public abstract class OutboxLeaseSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<OutboxWorld> World() => new(await Fresh());

    [Fact]
    public async Task a_claimed_mail_is_not_claimed_by_another_node()
    {
        await using var world = await World();
        await world.Invite(await world.Organization(), "ann@example.com");
        using var first = world.Node();
        using var second = world.Node();
        world.Office.Close();

        await first.Start();
        Assert.Equal(0, await second.RunOnce());
        world.Office.Open();
        await first.RunOnce();

        Assert.Equal(["ann@example.com"], world.Office.Recipients);
    }

    [Fact]
    public async Task two_nodes_send_a_backlog_without_a_duplicate()
    {
        await using var world = await World();
        var acme = await world.Organization();
        for (var i = 0; i < 120; i++)
        {
            await world.Invite(acme, $"person{i}@example.com");
        }

        using var first = world.Node();
        using var second = world.Node();
        while (await Task.WhenAll(first.RunOnce(), second.RunOnce()) is not [0, 0])
        {
            // Until neither finds anything.
        }

        Assert.Equal(120, world.Office.Recipients.Count);
        Assert.Equal(120, world.Office.Recipients.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task a_renewed_lease_holds_beyond_its_first_end()
    {
        await using var world = await World();
        await world.Invite(await world.Organization(), "ann@example.com");
        using var first = world.Node();
        using var second = world.Node();
        world.Office.Close();
        await first.Start();

        for (var i = 0; i < 6; i++)
        {
            world.Clock.Advance(DispatcherSettings.RenewEvery);
            await first.Renew();
            Assert.Equal(0, await second.RunOnce());
        }

        world.Office.Open();
        await first.RunOnce();
        Assert.Equal(["ann@example.com"], world.Office.Recipients);
    }

    [Fact]
    public async Task a_lease_that_ran_out_goes_to_another_node_and_the_first_is_stopped_before_data()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        using var frozen = world.Node();
        using var second = world.Node();
        world.Office.Close();
        await frozen.Start();
        await Deadline.Until(() => world.Office.Waiting == 1);

        world.Clock.Advance(TimeSpan.FromSeconds(31));
        await second.Start();
        await Deadline.Until(() => world.Office.Waiting == 2);
        await frozen.Renew();
        await Deadline.Until(() => world.Office.Waiting == 1);
        world.Office.Open();
        await Task.WhenAll(frozen.RunOnce(), second.RunOnce());

        Assert.Equal(["ann@example.com"], world.Office.Recipients);
        var mail = await world.MailOf(invite);
        Assert.Equal((MailStates.Sent, 2L), (mail.State, mail.Attempt));
        Assert.Equal(["invite.mailed"], await world.Activity());
    }

    [Fact]
    public async Task a_late_word_about_a_lost_attempt_changes_nothing()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        using var frozen = world.Node();
        using var second = world.Node();
        using var handedOver = new SemaphoreSlim(0);
        using var goOn = new SemaphoreSlim(0);
        world.Office.Says = _ =>
        {
            handedOver.Release();
            goOn.Wait();
            return Verdict.Of(VerdictKind.Refused, "550 much too late");
        };
        var first = Task.Run(frozen.RunOnce);
        await handedOver.WaitAsync(Deadline.Usual);

        world.Clock.Advance(TimeSpan.FromSeconds(31));
        world.Office.Says = _ => Verdict.Of(VerdictKind.Delivered, "250 in time");
        await second.RunOnce();
        goOn.Release();
        await first;

        var mail = await world.MailOf(invite);
        Assert.Equal((MailStates.Sent, "250 in time"), (mail.State, mail.Detail));
        Assert.Equal(["invite.mailed"], await world.Activity());
    }

    [Fact]
    public async Task the_only_server_takes_back_at_once_what_its_dead_run_held()
    {
        await using var world = await World();
        await world.Invite(await world.Organization(), "ann@example.com");
        using var dead = world.Node();
        world.Office.Close();
        await dead.Start();
        await Deadline.Until(() => world.Office.Waiting == 1);

        using var restarted = world.Node();
        await restarted.TakeBackLeases();
        Assert.Equal(1, await restarted.Start());
        await Deadline.Until(() => world.Office.Waiting == 2);
        world.Office.Open();
        await Task.WhenAll(restarted.RunOnce(), dead.RunOnce());

        Assert.Equal(["ann@example.com"], world.Office.Recipients);
    }

    [Fact]
    public async Task a_draining_node_finishes_what_runs_and_gives_back_the_rest_uncounted()
    {
        await using var world = await World();
        var acme = await world.Organization();
        await world.Invite(acme, "ann@example.com");
        var waiting = await world.Invite(acme, "ben@example.com");
        using var node = world.Node(lines: 1);
        world.Office.Close();
        await node.Start();
        await Deadline.Until(() => world.Office.Waiting == 1);

        var drained = node.Drain(TimeSpan.FromSeconds(6));
        await Deadline.Until(async () => (await world.MailOf(waiting)).Attempt == 0);
        world.Office.Open();
        await drained;

        Assert.Equal(["ann@example.com"], world.Office.Recipients);
        using var next = world.Node();
        await next.RunOnce();
        Assert.Equal(["ann@example.com", "ben@example.com"], world.Office.Recipients);
    }

    [Fact]
    public async Task one_organizations_thousand_do_not_delay_anothers_one()
    {
        await using var world = await World();
        var (crowd, single) = (await world.Organization("Crowd"), await world.Organization("Single"));
        for (var i = 0; i < 100; i++)
        {
            await world.Invite(crowd, $"crowd{i}@example.com");
        }

        await world.Invite(single, "single@example.com");
        using var node = world.Node(lines: 1);

        await node.RunOnce();

        Assert.Equal(16, world.Office.Recipients.Count);
        Assert.Contains("single@example.com", world.Office.Recipients);
        Assert.Equal(1, world.Office.Recipients.ToList().IndexOf("single@example.com"));
    }
}
