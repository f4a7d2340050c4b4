using Guestlist.Delivery;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What the outbox promises whichever engine keeps it.</summary>
public abstract class OutboxSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<OutboxWorld> World() => new(await Fresh());

    [Fact]
    public async Task a_queued_invite_is_mailed_once_and_told_in_the_activity()
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Invite(acme, "ann@example.com");
        using var node = world.Node();

        await node.RunOnce();
        await node.RunOnce();

        Assert.Equal(["ann@example.com"], world.Office.Recipients);
        var mail = await world.MailOf(invite);
        Assert.Equal((MailStates.Sent, 1L, "250 taken"), (mail.State, mail.Attempt, mail.Detail));
        Assert.Equal(["invite.mailed"], await world.Activity());
    }

    [Fact]
    public async Task the_mailed_secret_is_stored_as_its_hash_with_the_generation()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        using var node = world.Node();

        await node.RunOnce();

        var secret = world.Office.Taken.Single().TextBody!.Trim().Split('/')[1];
        var hash = Secret.HashOf(secret);
        Assert.Equal(
            1,
            await world.Count(
                new(
                    $"""
                    select count(*) from invite_links
                    where secret_hash = {hash} and invite_id = {invite} and kind = 'mailed' and generation = 1
                    """
                )
            )
        );
    }

    [Fact]
    public async Task a_refused_mail_fails_with_the_servers_words_and_is_not_tried_again()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        world.Office.Says = _ => Verdict.Of(VerdictKind.Refused, "550 no such mailbox");
        using var node = world.Node();

        await node.RunOnce();
        world.Clock.Advance(TimeSpan.FromDays(1));
        await node.RunOnce();

        var mail = await world.MailOf(invite);
        Assert.Equal((MailStates.Failed, 1L, "550 no such mailbox"), (mail.State, mail.Attempt, mail.Detail));
        Assert.Equal(["invite.mail_failed"], await world.Activity());
    }

    [Theory]
    [InlineData("550 5.1.1 <Ann.O'Neil@example.com>: unknown", "550 5.1.1 <(address)>: unknown")]
    [InlineData("Mailbox ann@[127.0.0.1] and a+b@bücher.de, too", "Mailbox (address) and (address), too")]
    [InlineData("451 try @ noon", "451 try @ noon")]
    public async Task the_activity_repeats_the_servers_words_without_addresses(string words, string told)
    {
        await using var world = await World();
        await world.Invite(await world.Organization(), "ann@example.com");
        world.Office.Says = _ => Verdict.Of(VerdictKind.Refused, words);
        using var node = world.Node();

        await node.RunOnce();

        var details = await world.Database.Query(
            new($"select detail from activity where action = 'invite.mail_failed'"),
            row => row.Text(0)
        );
        Assert.Equal([told], details);
    }

    [Fact]
    public async Task a_deferred_mail_waits_longer_each_time_and_keeps_its_message_id()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        world.Office.Says = _ => Verdict.Of(VerdictKind.RetryLater, "450 later");
        using var node = world.Node();
        int[] minutes = [1, 5, 15, 60, 120, 240, 240];

        foreach (var pause in minutes)
        {
            Assert.Equal(1, await node.RunOnce());
            var mail = await world.MailOf(invite);
            Assert.Equal("450 later", mail.Detail);
            Assert.Equal(TimeSpan.FromMinutes(pause), mail.NextTry - world.Clock.GetUtcNow());
            world.Clock.Advance(TimeSpan.FromMinutes(pause) - TimeSpan.FromSeconds(1));
            Assert.Equal(0, await node.RunOnce());
            world.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        world.Office.Says = _ => Verdict.Of(VerdictKind.Delivered, "250 ok");
        await node.RunOnce();
        Assert.Equal($"invite.{invite:N}.1@example.com", world.Office.Taken.Single().MessageId);
        Assert.Equal(8, await world.Count(new($"select count(*) from invite_links")));
    }

    [Fact]
    public async Task a_mail_that_nobody_takes_is_given_up_after_three_days()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        world.Office.Says = _ => Verdict.Of(VerdictKind.RetryLater, "450 later");
        using var node = world.Node();

        for (var hour = 0; hour < 72; hour += 4)
        {
            await node.RunOnce();
            world.Clock.Advance(TimeSpan.FromHours(4));
        }

        await node.RunOnce();
        var mail = await world.MailOf(invite);
        Assert.Equal((MailStates.Failed, "450 later"), (mail.State, mail.Detail));
        Assert.Null(mail.NextTry);
    }

    [Fact]
    public async Task a_mail_that_slept_through_its_time_fails_unsent()
    {
        await using var world = await World();
        var user = await world.Person("Ann");
        await world.Queue(new MailToSend(MailKinds.PasswordReset, "reset.1", UserUuid: user));
        world.Clock.Advance(TimeSpan.FromDays(4));
        using var node = world.Node();

        await node.RunOnce();

        Assert.Empty(world.Office.Taken);
        Assert.Equal(1, await world.Count(new($"select count(*) from outbox where state = 'failed'")));
    }

    [Theory]
    [InlineData("revoked")]
    [InlineData("replaced")]
    [InlineData("accepted")]
    [InlineData("declined")]
    public async Task an_ended_invite_is_skipped_with_the_reason(string how)
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        await world.End(invite, how);
        using var node = world.Node();

        await node.RunOnce();

        Assert.Empty(world.Office.Taken);
        var mail = await world.MailOf(invite);
        Assert.Equal((MailStates.Skipped, $"The invite was {how}."), (mail.State, mail.Detail));
        Assert.Equal(0, await world.Count(new($"select count(*) from invite_links")));
        Assert.Empty(await world.Activity());
    }

    [Fact]
    public async Task an_expired_invite_is_skipped()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com", TimeSpan.FromHours(1));
        world.Clock.Advance(TimeSpan.FromHours(1));
        using var node = world.Node();

        await node.RunOnce();

        Assert.Empty(world.Office.Taken);
        Assert.Equal("The invite has expired.", (await world.MailOf(invite)).Detail);
    }

    [Fact]
    public async Task an_invite_revoked_while_the_server_dawdles_is_not_handed_over()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        world.Office.Close();
        using var node = world.Node();

        var running = node.RunOnce();
        await Deadline.Until(() => world.Office.Waiting == 1);
        await world.End(invite, "revoked");
        world.Office.Open();
        await running;

        Assert.Empty(world.Office.Taken);
        Assert.Equal("The invite was revoked.", (await world.MailOf(invite)).Detail);
    }

    [Fact]
    public async Task a_node_that_may_not_run_claims_nothing()
    {
        await using var world = await World();
        await world.Invite(await world.Organization(), "ann@example.com");
        using var node = world.Node(mayRun: () => false);

        Assert.Equal(0, await node.RunOnce());
        Assert.Empty(world.Office.Taken);
    }

    [Fact]
    public async Task a_failed_mail_can_be_queued_again()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), "ann@example.com");
        world.Office.Says = _ => Verdict.Of(VerdictKind.Refused, "550 no");
        using var node = world.Node();
        await node.RunOnce();

        world.Office.Says = _ => Verdict.Of(VerdictKind.Delivered, "250 ok");
        Assert.Equal(1, await new RetryOutbox(world.Database, world.Clock).Handle((await world.MailOf(invite)).Seq));
        Assert.Equal(0, await new RetryOutbox(world.Database, world.Clock).Handle());
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await node.RunOnce();

        Assert.Equal(MailStates.Sent, (await world.MailOf(invite)).State);
        Assert.Equal(1, (await new ListOutbox(world.Database).Handle(MailStates.Sent)).Counts[MailStates.Sent]);
        Assert.Empty((await new ListOutbox(world.Database).Handle(MailStates.Failed)).Items);
    }

    [Fact]
    public async Task depth_and_age_tell_what_waits()
    {
        await using var world = await World();
        var acme = await world.Organization();
        Assert.Equal(new OutboxDepth(0, TimeSpan.Zero), await OutboxDepth.Read(world.Database, world.Clock));

        await world.Invite(acme, "ann@example.com");
        world.Clock.Advance(TimeSpan.FromMinutes(3));
        await world.Invite(acme, "ben@example.com");

        Assert.Equal(new OutboxDepth(2, TimeSpan.FromMinutes(3)), await OutboxDepth.Read(world.Database, world.Clock));
    }
}
