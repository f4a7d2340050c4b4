using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>When an invite is brought to mind, and when not.</summary>
public abstract class RemindersSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<NudgeWorld> World() => await NudgeWorld.Open(await Fresh());

    [Fact]
    public async Task an_unanswered_invite_is_reminded_at_40_and_at_75_percent_of_its_life()
    {
        await using var world = await World();
        var invite = await world.Arrived(await world.Organization(), "ann@example.com", TimeSpan.FromHours(200));

        Assert.Equal([80, 150], await world.HoursOfReminders(210));

        Assert.Equal(
            [
                $"invite.{invite:N}.1@example.com",
                $"reminder.{invite:N}.1.1@example.com",
                $"reminder.{invite:N}.1.2@example.com",
            ],
            world.Outbox.Office.Taken.Select(mail => mail.MessageId)
        );
        Assert.Equal(["invite.mailed", "invite.reminded", "invite.reminded"], await world.Outbox.Activity());
    }

    [Fact]
    public async Task every_mail_carries_a_link_of_its_own_and_all_of_them_live()
    {
        await using var world = await World();
        await world.Arrived(await world.Organization(), "ann@example.com", TimeSpan.FromHours(200));
        await world.HoursOfReminders(160);

        var secrets = world.Outbox.Office.Taken.Select(mail => mail.TextBody!.Trim().Split('/')[1]).ToList();
        var hashes = secrets.Select(Secret.HashOf).ToList();

        Assert.Equal(3, secrets.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            3,
            await world.Outbox.Count(
                new(
                    $"""
                    select count(*) from invite_links
                    where secret_hash in ({hashes}) and kind = 'mailed' and generation = 1 and dead_at is null
                    """
                )
            )
        );
    }

    [Fact]
    public async Task no_mail_follows_another_within_a_day()
    {
        await using var world = await World();
        var invite = await world.Arrived(await world.Organization(), "ann@example.com", TimeSpan.FromHours(48));

        // 40 % are 19 hours, 75 % are 36: the first waits for its day, and the second then for another.
        Assert.Equal([24], await world.HoursOfReminders(47));
        Assert.Equal(1, await world.Outbox.Count(new($"select reminders_sent from invites where id = {invite}")));
    }

    [Fact]
    public async Task a_first_mail_that_came_late_is_given_its_day()
    {
        await using var world = await World();
        var invite = await world.Arrived(await world.Organization(), "ann@example.com", TimeSpan.FromHours(200));
        await world.Change(invite, new($"delivery_at = {world.Outbox.Clock.Now() + TimeSpan.FromHours(70)}"));

        Assert.Equal([94, 150], await world.HoursOfReminders(199));
    }

    [Fact]
    public async Task a_life_of_less_than_two_days_has_no_reminder()
    {
        await using var world = await World();
        await world.Arrived(
            await world.Organization(),
            "ann@example.com",
            TimeSpan.FromHours(48) - TimeSpan.FromSeconds(1)
        );

        Assert.Empty(await world.HoursOfReminders(50));
    }

    [Fact]
    public async Task who_slept_through_the_first_moment_sends_one_reminder_and_no_more()
    {
        await using var world = await World();
        await world.Arrived(await world.Organization(), "ann@example.com", TimeSpan.FromHours(200));
        world.Outbox.Clock.Advance(TimeSpan.FromHours(155));

        Assert.Equal([1], await world.HoursOfReminders(44));
        Assert.EndsWith(".1.2@example.com", world.Outbox.Office.Taken[^1].MessageId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_new_generation_is_reminded_anew()
    {
        await using var world = await World();
        var invite = await world.Arrived(await world.Organization(), "ann@example.com", TimeSpan.FromHours(200));
        await world.HoursOfReminders(190);
        var now = world.Outbox.Clock.Now();
        await world.Change(
            invite,
            new($"generation = 2, mailed_at = {now}, delivery_at = {now}, expires_at = {now + TimeSpan.FromHours(100)}")
        );

        Assert.Equal([40, 75], await world.HoursOfReminders(100));
        Assert.Equal($"reminder.{invite:N}.2.2@example.com", world.Outbox.Office.Taken[^1].MessageId);
    }

    [Theory]
    [InlineData("ended_at = 1, ended_as = 'declined'")]
    [InlineData("expires_at = 1")]
    [InlineData("held_at = 1")]
    [InlineData("delivery_state = 'queued'")]
    [InlineData("delivery_state = 'failed'")]
    [InlineData("delivery_state = 'bounced'")]
    [InlineData("delivery_state = 'none'")]
    public async Task what_has_ended_is_held_or_never_arrived_is_not_reminded(string columns)
    {
        await using var world = await World();
        var invite = await world.Arrived(await world.Organization(), "ann@example.com", TimeSpan.FromHours(200));
        await world.Change(invite, new($"{new Fragment(columns)}"));

        Assert.Empty(await world.HoursOfReminders(199));
    }

    [Fact]
    public async Task an_organization_that_does_not_ask_for_reminders_has_none()
    {
        await using var world = await World();
        await world.Arrived(await world.Outbox.Organization(), "ann@example.com", TimeSpan.FromHours(200));

        Assert.Empty(await world.HoursOfReminders(199));
    }

    [Theory]
    [InlineData("ended_at = 1, ended_as = 'revoked'", "The invite was revoked.")]
    [InlineData("expires_at = 1", "The invite has expired.")]
    [InlineData("held_at = 1", "The invite is held.")]
    [InlineData("delivery_state = 'bounced'", "The invitation itself has not arrived.")]
    public async Task a_queued_reminder_whose_reason_has_gone_is_skipped(string columns, string why)
    {
        await using var world = await World();
        var invite = await world.Arrived(await world.Organization(), "ann@example.com", TimeSpan.FromHours(200));
        world.Outbox.Clock.Advance(TimeSpan.FromHours(81));
        Assert.Equal(1, await world.Remind());
        await world.Change(invite, new($"{new Fragment(columns)}"));

        await world.Send();

        Assert.Single(world.Outbox.Office.Taken);
        Assert.Equal(["sent ", $"skipped {why}"], await Outcomes(world, invite));
    }

    [Fact]
    public async Task a_queued_reminder_is_skipped_when_the_organization_has_changed_its_mind()
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Arrived(acme, "ann@example.com", TimeSpan.FromHours(200));
        world.Outbox.Clock.Advance(TimeSpan.FromHours(81));
        await world.Remind();
        await world.Outbox.Run(
            new Statement($"update organizations set reminders_enabled = {false} where id = {acme}")
        );

        await world.Send();

        Assert.Single(world.Outbox.Office.Taken);
        Assert.Equal(
            ["sent ", "skipped The organization has switched these mails off."],
            await Outcomes(world, invite)
        );
    }

    [Fact]
    public async Task several_nodes_that_look_at_once_remind_once()
    {
        await using var world = await World();
        var acme = await world.Organization();
        for (var i = 0; i < 20; i++)
        {
            await world.Arrived(acme, $"ann{i}@example.com", TimeSpan.FromHours(200));
        }

        world.Outbox.Clock.Advance(TimeSpan.FromHours(81));
        var queued = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.Remind())));

        Assert.Equal(20, queued.Sum());
        Assert.Equal(20, await world.Outbox.Count(new($"select count(*) from outbox where kind = 'invite_reminder'")));
    }

    private static Task<List<string>> Outcomes(NudgeWorld world, Guid invite) =>
        world.Outbox.Database.Query(
            new($"select state, detail from outbox where subject_id = {invite} order by seq"),
            row => $"{row.Text(0)} {(row.Text(0) == "sent" ? "" : row.Text(1))}"
        );
}
