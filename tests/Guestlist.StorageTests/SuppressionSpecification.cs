using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Suppressions;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>Who is suppressed gets nothing, judged when a mail's turn comes, whichever engine keeps the list.</summary>
public abstract class SuppressionSpecification
{
    private const string Ann = "ann@example.com";

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<OutboxWorld> World() => new(await Fresh());

    [Theory]
    [InlineData(Reasons.Unsubscribed, false, "The recipient wants no more mail from this organization.")]
    [InlineData(Reasons.Unsubscribed, true, "The recipient wants no more mail from this service.")]
    [InlineData(Reasons.NotMe, false, "The recipient says that the invite was not meant for them.")]
    [InlineData(Reasons.HardBounce, true, "Mail to this address came back for good.")]
    [InlineData(Reasons.Complaint, true, "The recipient reported a mail as unwanted.")]
    [InlineData(Reasons.Operator, true, "The operator of this service has blocked this address.")]
    public async Task a_suppressed_address_is_skipped_and_its_invite_says_why(
        string reason,
        bool everywhere,
        string words
    )
    {
        await using var world = await World();
        var acme = await world.Organization();
        await Suppress(world, everywhere ? null : acme, reason);
        var invite = await world.Invite(acme, Ann);
        using var node = world.Node();

        await node.RunOnce();

        Assert.Empty(world.Office.Recipients);
        var mail = await world.MailOf(invite);
        Assert.Equal((MailStates.Skipped, words), (mail.State, mail.Detail));
        Assert.Equal(["suppressed", words, $"{world.Clock.GetUtcNow()}"], await Delivery(world, invite));
    }

    [Fact]
    public async Task what_one_organization_may_not_another_may()
    {
        await using var world = await World();
        var (acme, beta) = (await world.Organization(), await world.Organization("Beta"));
        await Suppress(world, acme, Reasons.Unsubscribed);
        await world.Invite(acme, Ann);
        await world.Invite(beta, Ann);
        await world.Invite(acme, "bob@example.com");
        using var node = world.Node();

        await node.RunOnce();

        Assert.Equal([Ann, "bob@example.com"], world.Office.Recipients.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task a_suppression_that_comes_while_the_mail_is_in_hand_still_stops_it()
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Invite(acme, Ann);
        using var node = world.Node();
        world.Office.Close();

        await node.Start();
        await Suppress(world, acme, Reasons.Unsubscribed);
        world.Office.Open();
        await node.RunOnce();

        Assert.Empty(world.Office.Recipients);
        Assert.Equal("suppressed", (await Delivery(world, invite))[0]);
    }

    [Fact]
    public async Task lifting_lets_the_next_mail_go_and_leaves_a_persons_wish_in_force()
    {
        await using var world = await World();
        var acme = await world.Organization();
        await Suppress(world, acme, Reasons.Operator);
        await Suppress(world, scope: null, Reasons.Unsubscribed);
        var lift = new LiftSuppression(world.Database, world.Clock);

        Assert.Null((await lift.HandleAll(AddressHash.Of(Ann), acme)).Refusal);
        Assert.IsType<NotFound>((await lift.HandleAll(AddressHash.Of(Ann), acme)).Refusal);
        Assert.IsType<PersonsOwnWish>((await lift.HandleAll(AddressHash.Of(Ann), null)).Refusal);

        var invite = await world.Invite(acme, Ann);
        using var node = world.Node();
        await node.RunOnce();
        Assert.Equal("suppressed", (await Delivery(world, invite))[0]);
        Assert.Equal(["suppression.added", "suppression.lifted", "invite.mail_suppressed"], await world.Activity());
    }

    [Fact]
    public async Task the_same_reason_stands_once_however_often_it_is_given_at_once()
    {
        await using var world = await World();
        var acme = await world.Organization();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Suppress(world, acme, Reasons.Unsubscribed)));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Suppress(world, null, Reasons.Unsubscribed)));

        Assert.Equal(2, await world.Count(new($"select count(*) from suppressions")));
        Assert.Equal(["suppression.added"], await world.Activity());
    }

    [Fact]
    public async Task a_mail_skipped_for_another_reason_is_no_suppression()
    {
        await using var world = await World();
        var acme = await world.Organization();
        await Suppress(world, acme, Reasons.Operator);
        var invite = await world.Invite(acme, Ann);
        await world.End(invite, "revoked");
        using var node = world.Node();

        await node.RunOnce();

        Assert.Equal("none", (await Delivery(world, invite))[0]);
        Assert.Equal("The invite was revoked.", (await world.MailOf(invite)).Detail);
    }

    [Fact]
    public async Task an_invite_of_an_older_program_is_found_once_its_address_is_hashed()
    {
        await using var world = await World();
        var acme = await world.Organization();
        await Suppress(world, acme, Reasons.Operator);
        var invite = await world.Invite(acme, Ann);
        await world.Run(new Storage.Statement($"update invites set address_hash = ''"));

        await new HashAddresses(world.Database).Handle();

        using var node = world.Node();
        await node.RunOnce();
        Assert.Equal("suppressed", (await Delivery(world, invite))[0]);
    }

    [Fact]
    public async Task a_mail_carries_a_link_of_its_own_whose_hash_alone_is_stored_and_which_dies_after_a_year()
    {
        await using var world = await World();
        var invite = await world.Invite(await world.Organization(), Ann);
        using var node = world.Node();

        await node.RunOnce();

        var header = world.Office.Taken.Single().Headers["List-Unsubscribe"];
        var token = header!.Trim('<', '>').Split('/')[^1];
        var find = new FindUnsubscriber(world.Database, world.Clock);
        Assert.Equal(invite, (await find.Handle(token))!.InviteId);
        Assert.Null(await find.Handle(token + "x"));
        world.Clock.Advance(TimeSpan.FromDays(365));
        Assert.Null(await find.Handle(token));
        Assert.Equal(1, await new Guestlist.Shield.SweepShield(world.Database, world.Clock).Handle());
    }

    private static Task Suppress(OutboxWorld world, Guid? scope, string reason) =>
        new Suppress(world.Database, world.Clock).Handle(AddressHash.Of(Ann), scope, reason, Actor.System);

    private static async Task<string[]> Delivery(OutboxWorld world, Guid invite) =>
        (
            await world.Database.Query(
                new($"select delivery_state, delivery_detail, delivery_at from invites where id = {invite}"),
                row => (string[])[row.Text(0), row.TextOrNull(1) ?? "", $"{row.TimeOrNull(2)}"]
            )
        )[0];
}
