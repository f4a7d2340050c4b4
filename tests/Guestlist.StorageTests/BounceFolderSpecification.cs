using Guestlist.Feedback;
using Guestlist.Feedback.Formats;
using Guestlist.Storage;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>Reports that arrive as files, read by as many nodes as there are.</summary>
public abstract class BounceFolderSpecification
{
    private const string Ann = "ann@example.com";

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<OutboxWorld> World() => new(await Fresh());

    [Fact]
    public async Task a_report_is_applied_and_its_file_is_seen()
    {
        await using var world = await World();
        using var maildir = new Maildir();
        var invite = await Sent(world, Ann);
        var name = maildir.Deliver(Bounces.Postfix($"invite.{invite:N}.1@example.com", Ann));

        var round = await Reader(world, maildir).Handle();

        Assert.Equal((1, 0, 0), (round.Applied, round.WithoutEffect, round.Unread.Count));
        Assert.Empty(maildir.New);
        Assert.Equal([$"{name}:2,S"], maildir.Current);
        Assert.Equal("bounced", await State(world, invite));
        Assert.True((await Reader(world, maildir).Handle()).IsQuiet);
    }

    [Fact]
    public async Task what_is_no_report_or_about_nothing_of_ours_is_put_aside_and_counted()
    {
        await using var world = await World();
        using var maildir = new Maildir();
        var names = new[]
        {
            maildir.Deliver("Subject: Out of office\n\nI am away.\n"),
            maildir.Deliver(""),
            maildir.Deliver([0xff, 0x00, 0x0a, 0x2d, 0x2d]),
            maildir.Deliver(new byte[BounceMail.MostBytes + 1]),
        };
        maildir.Deliver(Bounces.Postfix("4711@elsewhere.example", Ann));

        var round = await Reader(world, maildir).Handle();

        Assert.Equal((0, 1), (round.Applied, round.WithoutEffect));
        Assert.Equal(names.Order(StringComparer.Ordinal), round.Unread.Order(StringComparer.Ordinal));
        Assert.Empty(maildir.New);
        Assert.All(maildir.Current, name => Assert.EndsWith(":2,S", name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task nodes_that_read_the_same_folder_take_each_report_once()
    {
        await using var world = await World();
        using var maildir = new Maildir();
        var invites = new List<Guid>();
        for (var person = 0; person < 40; person++)
        {
            var address = $"ann{person}@example.com";
            invites.Add(await Sent(world, address));
            maildir.Deliver(Bounces.Gmail($"invite.{invites[^1]:N}.1@example.com", address));
        }

        var rounds = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Task.Run(() => Reader(world, maildir).Handle()))
        );

        Assert.Equal(40, rounds.Sum(round => round.Applied));
        Assert.Equal(0, rounds.Sum(round => round.WithoutEffect));
        Assert.Equal(40, maildir.Current.Count);
        Assert.Equal(40, await world.Count(new($"select count(*) from invites where delivery_state = 'bounced'")));
    }

    [Fact]
    public async Task a_report_that_a_dead_node_had_claimed_is_read_at_the_next_start()
    {
        await using var world = await World();
        using var maildir = new Maildir();
        var invite = await Sent(world, Ann);
        var name = maildir.Deliver(Bounces.Exchange($"invite.{invite:N}.1@example.com", Ann));
        File.Move(Path.Combine(maildir.Path, "new", name), Path.Combine(maildir.Path, "cur", $"{name}:2,"));
        var reader = Reader(world, maildir);

        reader.TakeUp();
        await reader.Handle();

        Assert.Equal("bounced", await State(world, invite));
        Assert.Equal([$"{name}:2,S"], maildir.Current);
    }

    [Fact]
    public async Task a_report_waits_while_the_database_is_away()
    {
        await using var world = await World();
        using var maildir = new Maildir();
        var invite = await Sent(world, Ann);
        var name = maildir.Deliver(Bounces.Postfix($"invite.{invite:N}.1@example.com", Ann));
        await world.Run(new Statement($"alter table delivery_events rename to away"));

        await Assert.ThrowsAnyAsync<Exception>(Reader(world, maildir).Handle);
        Assert.Equal([name], maildir.New);

        await world.Run(new Statement($"alter table away rename to delivery_events"));
        Assert.Equal(1, (await Reader(world, maildir).Handle()).Applied);
    }

    [Fact]
    public async Task a_file_that_another_program_holds_waits_and_a_folder_that_is_missing_is_told()
    {
        await using var world = await World();
        using var maildir = new Maildir();
        var name = maildir.Deliver("Subject: Hello\n\n");
        var reader = Reader(world, maildir);
        await using (
            new FileStream(Path.Combine(maildir.Path, "new", name), FileMode.Open, FileAccess.ReadWrite, FileShare.None)
        )
        {
            Assert.True((await reader.Handle()).IsQuiet);
        }

        Assert.Equal([name], (await reader.Handle()).Unread);
        Directory.Delete(Path.Combine(maildir.Path, "new"));
        await Assert.ThrowsAnyAsync<IOException>(reader.Handle);
    }

    [Fact]
    public async Task a_complaint_without_a_recipient_counts_and_one_about_somebody_else_does_not()
    {
        await using var world = await World();
        using var maildir = new Maildir();
        var ann = await Sent(world, Ann);
        var bob = await Sent(world, "bob@example.com");
        maildir.Deliver(Bounces.Complaint($"invite.{ann:N}.1@example.com"));
        maildir.Deliver(Bounces.Complaint($"invite.{bob:N}.1@example.com", "carl@example.com"));

        await Reader(world, maildir).Handle();

        Assert.Equal(("complained", "none"), (await State(world, ann), await State(world, bob)));
    }

    private static ReadBounces Reader(OutboxWorld world, Maildir maildir) =>
        new(maildir.Path, new ApplyReport(world.Database, world.Clock));

    private static async Task<Guid> Sent(OutboxWorld world, string address)
    {
        var invite = await world.Invite(await world.Organization(), address);
        await world.Run(
            new Statement(
                $"update outbox set state = 'sent', attempt = 1, settled_at = {world.Clock.Now()} where subject_id = {invite}"
            )
        );
        return invite;
    }

    private static async Task<string> State(OutboxWorld world, Guid invite) =>
        (
            await world.Database.Query(
                new Statement($"select delivery_state from invites where id = {invite}"),
                row => row.Text(0)
            )
        )[0];
}
