using Guestlist.Activity;
using Guestlist.Erasure;
using Guestlist.Feedback;
using Guestlist.Storage;
using Guestlist.Suppressions;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What a report about a mail changes, whichever engine keeps it.</summary>
public abstract class DeliveryReportSpecification
{
    private const string Ann = ReportSteps.Ann;

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<OutboxWorld> World() => new(await Fresh());

    [Theory]
    [InlineData(ReportKind.HardBounced, "bounced", "invite.bounced", "hard_bounce")]
    [InlineData(ReportKind.Bounced, "bounced", "invite.bounced", null)]
    [InlineData(ReportKind.Deferred, "deferred", "invite.deferred", null)]
    [InlineData(ReportKind.Complained, "complained", "invite.complained", "complaint")]
    [InlineData(ReportKind.Delivered, "none", "invite.delivered", null)]
    public async Task each_kind_of_news_marks_the_invite_once_and_is_told_without_addresses(
        ReportKind kind,
        string state,
        string action,
        string? suppression
    )
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Sent(acme);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = world.Clock.Now();

        Assert.Equal(ReportResult.Applied, await world.Apply(invite, kind));
        Assert.Equal(ReportResult.Duplicate, await world.Apply(invite, kind));
        Assert.Equal(ReportResult.Duplicate, await world.Apply(invite, kind, eventId: "another"));

        var told = "550 5.1.1 <(address)>: no such user";
        Assert.Equal(
            kind == ReportKind.Delivered ? ["none", "", ""] : [state, told, $"{now}"],
            await world.Delivery(invite)
        );
        Assert.Equal([told], await world.DetailsOf(action));
        Assert.Equal(suppression is null ? [] : [suppression], await world.SuppressionsOf(acme));
        Assert.Equal(1, await world.Count(new($"select count(*) from activity where action = {action}")));
    }

    [Fact]
    public async Task a_hard_bounce_keeps_the_next_invite_of_the_same_organization_from_being_mailed_and_no_others()
    {
        await using var world = await World();
        var (acme, beta) = (await world.Organization(), await world.Organization("Beta"));
        var invite = await world.Sent(acme);
        await world.Apply(invite, ReportKind.HardBounced);
        await world.End(invite, "replaced");

        var next = await world.Invite(acme, Ann);
        await world.Invite(beta, Ann);
        using var node = world.Node();
        await node.RunOnce();

        Assert.Equal([Ann, Ann], world.Office.Recipients);
        Assert.Equal("suppressed", (await world.Delivery(next))[0]);
        Assert.Empty(await world.SuppressionsOf(beta));
    }

    [Theory]
    [InlineData(ReportKind.Bounced, "bounced")]
    [InlineData(ReportKind.HardBounced, "bounced")]
    [InlineData(ReportKind.Complained, "complained")]
    public async Task a_bounce_and_a_complaint_are_the_last_word_on_a_sending(ReportKind kind, string state)
    {
        await using var world = await World();
        var invite = await world.Sent(await world.Organization());
        await world.Apply(invite, ReportKind.Deferred);
        await world.Apply(invite, kind);
        var said = await world.Delivery(invite);
        world.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(ReportResult.Applied, await world.Apply(invite, ReportKind.Delivered));
        Assert.Equal(ReportResult.Duplicate, await world.Apply(invite, ReportKind.Deferred));
        await world.Apply(invite, ReportKind.Complained);
        await world.Apply(invite, ReportKind.HardBounced);

        Assert.Equal(said, await world.Delivery(invite));
        Assert.Equal(state, said[0]);
    }

    [Theory]
    [InlineData("bounced")]
    [InlineData("complained")]
    [InlineData("failed")]
    [InlineData("suppressed")]
    public async Task a_delay_adds_nothing_to_what_is_definite(string state)
    {
        await using var world = await World();
        var invite = await world.Sent(await world.Organization());
        await world.Run(new Statement($"update invites set delivery_state = {state} where id = {invite}"));
        var before = await world.Everything();

        Assert.Equal(ReportResult.Settled, await world.Apply(invite, ReportKind.Deferred));

        Assert.Equal(before, await world.Everything());
    }

    [Fact]
    public async Task a_reminder_that_comes_back_speaks_for_the_address_and_one_that_is_late_for_nothing()
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Sent(acme);
        await world.Run(
            new Statement(
                $"""
                insert into outbox (kind, organization_id, subject_id, message_id, progress, state, attempt, available_at,
                                    give_up_at, created_at)
                select 'reminder', organization_id, subject_id, {$"reminder.{invite:N}.1.2"}, 0, 'sent', 1, available_at,
                       give_up_at, created_at
                from outbox where subject_id = {invite}
                """
            )
        );
        var reminder = new DeliveryReport("one", ReportKind.Deferred, $"<reminder.{invite:N}.1.2@example.com>", Ann);
        var before = await world.Delivery(invite);

        Assert.Equal(ReportResult.OtherMatter, await world.Apply(reminder));
        Assert.Equal(before, await world.Delivery(invite));
        Assert.Equal(
            ReportResult.Unknown,
            await world.Apply(reminder with { MessageId = $"reminder.{invite:N}.1.1", Kind = ReportKind.HardBounced })
        );
        Assert.Equal(ReportResult.Applied, await world.Apply(reminder with { Kind = ReportKind.HardBounced }));
        Assert.Equal("bounced", (await world.Delivery(invite))[0]);
        Assert.Equal(["hard_bounce"], await world.SuppressionsOf(acme));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(1, false)]
    [InlineData(-10_000_000, false)]
    public async Task a_time_that_can_be_is_kept_and_any_other_is_now(int minutes, bool kept)
    {
        await using var world = await World();
        var invite = await world.Sent(await world.Organization());
        world.Clock.Advance(TimeSpan.FromHours(1));
        var at = world.Clock.Now() + TimeSpan.FromMinutes(minutes);

        await world.Apply(
            new DeliveryReport("event", ReportKind.Bounced, $"invite.{invite:N}.1@example.com", Ann, "", at)
        );

        Assert.Equal($"{(kept ? at : world.Clock.Now())}", (await world.Delivery(invite))[2]);
        Assert.Equal("The mail came back.", (await world.Delivery(invite))[1]);
    }

    [Fact]
    public async Task what_was_taken_is_remembered_for_thirty_days_and_goes_with_its_organization()
    {
        await using var world = await World();
        var (acme, beta) = (await world.Organization(), await world.Organization("Beta"));
        await world.Apply(await world.Sent(acme), ReportKind.Deferred);
        await world.Apply(await world.Sent(beta), ReportKind.Deferred);
        var sweep = new SweepReports(world.Database, world.Clock);

        await world.Run(new Statement($"delete from organizations where id = {acme}"));
        Assert.Equal(1, await world.Count(new($"select count(*) from delivery_events")));
        world.Clock.Advance(SweepReports.Memory - TimeSpan.FromMicroseconds(1));
        Assert.Equal(0, await sweep.Handle());
        world.Clock.Advance(TimeSpan.FromMicroseconds(1));
        Assert.Equal(1, await sweep.Handle());
    }

    [Fact]
    public async Task the_address_that_a_sender_wants_opened_is_kept_for_three_days()
    {
        await using var world = await World();
        var request = new SubscriptionRequest(world.Database, world.Clock);
        Assert.Null(await request.Read());

        await request.Keep(new Uri("https://sns.eu-west-1.amazonaws.com/?Token=1"));
        await request.Keep(new Uri("https://sns.eu-west-1.amazonaws.com/?Token=2"));

        Assert.Equal("https://sns.eu-west-1.amazonaws.com/?Token=2", await request.Read());
        world.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Null(await request.Read());
    }
}
