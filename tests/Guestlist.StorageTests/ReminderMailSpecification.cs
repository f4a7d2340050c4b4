using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Storage;
using Guestlist.Suppressions;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What becomes of a reminder once it is queued, and what it leaves alone.</summary>
public abstract class ReminderMailSpecification
{
    private const string Ann = "ann@example.com";
    private static readonly TimeSpan Life = TimeSpan.FromHours(200);

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<NudgeWorld> World() => await NudgeWorld.Open(await Fresh());

    [Theory]
    [InlineData(false, "The recipient wants no more mail from this organization.")]
    [InlineData(true, "The recipient wants no more mail from this service.")]
    public async Task who_asked_for_no_more_mail_is_not_reminded(bool everywhere, string words)
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Arrived(acme, Ann, Life);
        var before = await Delivery(world, invite);
        await QueueReminder(world);
        await new Suppress(world.Outbox.Database, world.Outbox.Clock).Handle(
            AddressHash.Of(Ann),
            everywhere ? null : acme,
            Reasons.Unsubscribed,
            Actor.System
        );

        await world.Send();

        Assert.Equal([Ann], world.Outbox.Office.Recipients);
        Assert.Equal((MailStates.Skipped, words), await Reminder(world, invite));
        Assert.Equal(before, await Delivery(world, invite));
    }

    [Fact]
    public async Task a_reminder_can_stop_such_mails_by_a_link_of_its_own()
    {
        await using var world = await World();
        var invite = await world.Arrived(await world.Organization(), Ann, Life);
        await QueueReminder(world);
        await world.Send();

        var tokens = world
            .Outbox.Office.Taken.Select(mail => mail.Headers["List-Unsubscribe"]!.Trim('<', '>').Split('/')[^1])
            .ToList();

        Assert.Equal(2, tokens.Distinct(StringComparer.Ordinal).Count());
        var find = new FindUnsubscriber(world.Outbox.Database, world.Outbox.Clock);
        Assert.Equal(invite, (await find.Handle(tokens[1]))!.InviteId);
    }

    [Theory]
    [InlineData(VerdictKind.Delivered, "invite.reminded")]
    [InlineData(VerdictKind.Refused, "invite.mail_failed")]
    public async Task whatever_becomes_of_it_the_invite_tells_of_its_invitation(VerdictKind verdict, string told)
    {
        await using var world = await World();
        var invite = await world.Arrived(await world.Organization(), Ann, Life);
        var before = await Delivery(world, invite);
        await QueueReminder(world);
        world.Outbox.Office.Says = _ => Verdict.Of(verdict, "so it is");

        await world.Send();

        Assert.Equal(["invite.mailed", told], await world.Outbox.Activity());
        Assert.Equal("so it is", (await Reminder(world, invite)).Detail);
        Assert.Equal(before, await Delivery(world, invite));
    }

    [Fact]
    public async Task an_invitation_that_is_sent_again_takes_its_place()
    {
        await using var world = await World();
        var acme = await world.Organization();
        var invite = await world.Arrived(acme, Ann, Life);
        await QueueReminder(world);
        await world.Outbox.Queue(new MailToSend(MailKinds.Invite, $"invite.{invite:N}.2", acme, invite));

        await world.Send();

        Assert.Equal(
            [$"invite.{invite:N}.1@example.com", $"invite.{invite:N}.2@example.com"],
            world.Outbox.Office.Taken.Select(mail => mail.MessageId)
        );
        Assert.Equal((MailStates.Skipped, "A newer mail took its place."), await Reminder(world, invite));
    }

    private static async Task QueueReminder(NudgeWorld world)
    {
        world.Outbox.Clock.Advance(TimeSpan.FromHours(81));
        Assert.Equal(1, await world.Remind());
    }

    private static async Task<(string State, string Detail)> Reminder(NudgeWorld world, Guid invite) =>
        (
            await world.Outbox.Database.Query(
                new($"select state, detail from outbox where subject_id = {invite} and kind = 'invite_reminder'"),
                row => (row.Text(0), row.Text(1))
            )
        ).Single();

    private static async Task<string> Delivery(NudgeWorld world, Guid invite) =>
        (
            await world.Outbox.Database.Query(
                new($"select delivery_state, delivery_detail, delivery_at, mailed_at from invites where id = {invite}"),
                row => $"{row.Text(0)} {row.TextOrNull(1)} {row.Time(2)} {row.Time(3)}"
            )
        ).Single();
}
