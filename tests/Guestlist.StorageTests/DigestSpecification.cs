using Guestlist.Delivery;
using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>When an inviter is told what is stuck, and of what.</summary>
public abstract class DigestSpecification
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<NudgeWorld> World() => await NudgeWorld.Open(await Fresh());

    [Theory]
    [InlineData("delivery_state = 'failed'", "Failed")]
    [InlineData("delivery_state = 'bounced'", "Bounced")]
    [InlineData("delivery_state = 'complained'", "Complained")]
    [InlineData("delivery_state = 'suppressed'", "Suppressed")]
    [InlineData("held_at = delivery_at", "Held")]
    [InlineData("expires_at = delivery_at", "Expired")]
    [InlineData("expires_at = delivery_at, renewal_asked_at = delivery_at", "Asked")]
    public async Task what_has_been_stuck_for_an_hour_is_told(string columns, string because)
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        var invite = await world.Arrived(acme, "ann@example.com", by: olga);
        await world.Arrived(acme, "ben@example.com", by: olga);
        await world.Change(invite, new($"{new Fragment(columns)}"));

        Assert.Equal(0, await world.Digest());
        world.Outbox.Clock.Advance(Hour);
        Assert.Equal(1, await world.Digest());
        await world.Send();

        Assert.Equal([$"1 stuck\nann@example.com {because}"], Digests(world));
    }

    [Fact]
    public async Task an_invite_without_an_answer_for_three_days_is_told()
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        await world.Arrived(acme, "ann@example.com", by: olga);

        world.Outbox.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(0, await world.Digest());
        world.Outbox.Clock.Advance(Hour);
        Assert.Equal(1, await world.Digest());
        await world.Send();

        Assert.Equal(["1 stuck\nann@example.com Unanswered"], Digests(world));
    }

    [Fact]
    public async Task nothing_to_say_is_not_said()
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        await world.Arrived(acme, "ann@example.com", by: olga);
        var ended = await world.Arrived(acme, "ben@example.com", by: olga);
        await world.Change(ended, new($"ended_at = 1, ended_as = 'accepted', delivery_state = 'bounced'"));
        world.Outbox.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Equal(0, await world.Digest());
    }

    [Fact]
    public async Task an_invite_that_expired_longer_ago_is_history()
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        await world.Arrived(acme, "ann@example.com", Hour, olga);
        world.Outbox.Clock.Advance(TimeSpan.FromHours(28));

        Assert.Equal(0, await world.Digest());
    }

    [Fact]
    public async Task a_day_lies_between_two_digests_and_the_second_needs_something_new()
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        await Bounced(world, acme, olga, "ann@example.com");
        world.Outbox.Clock.Advance(Hour);
        Assert.Equal(1, await world.Digest());
        await world.Send();

        await Bounced(world, acme, olga, "ben@example.com");
        world.Outbox.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Equal(0, await world.Digest());
        world.Outbox.Clock.Advance(Hour);
        Assert.Equal(1, await world.Digest());
        await world.Send();
        world.Outbox.Clock.Advance(TimeSpan.FromHours(30));
        Assert.Equal(0, await world.Digest());

        Assert.Equal("2 stuck\nben@example.com Bounced\nann@example.com Bounced", Digests(world)[^1]);
    }

    [Fact]
    public async Task what_became_stuck_right_after_a_look_is_told_in_the_next()
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        await Bounced(world, acme, olga, "ann@example.com");
        world.Outbox.Clock.Advance(TimeSpan.FromMinutes(50));
        await Bounced(world, acme, olga, "ben@example.com");
        world.Outbox.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await world.Digest());
        await world.Send();
        world.Outbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await world.Digest());
        await world.Send();

        Assert.Equal(["1 stuck", "2 stuck"], Digests(world).Select(digest => digest.Split('\n')[0]));
    }

    [Fact]
    public async Task the_most_urgent_come_first_and_no_more_than_twenty()
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        for (var i = 0; i < 22; i++)
        {
            await Bounced(world, acme, olga, $"ann{i}@example.com");
        }

        var asked = await world.Arrived(acme, "ben@example.com", by: olga);
        await world.Change(asked, new($"expires_at = delivery_at, renewal_asked_at = delivery_at"));
        world.Outbox.Clock.Advance(Hour);
        await world.Digest();
        await world.Send();

        var lines = Assert.Single(Digests(world)).Split('\n');
        Assert.Equal(("23 stuck", "ben@example.com Asked", 21), (lines[0], lines[1], lines.Length));
    }

    [Fact]
    public async Task each_inviter_hears_of_their_own_invites_alone()
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        var paul = await world.Outbox.Member(acme, "paul");
        await Bounced(world, acme, olga, "ann@example.com");
        await Bounced(world, acme, paul, "ben@example.com");
        world.Outbox.Clock.Advance(Hour);

        Assert.Equal(2, await world.Digest());
        await world.Send();

        Assert.Equal(
            ["1 stuck\nann@example.com Bounced", "1 stuck\nben@example.com Bounced"],
            Digests(world).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("delete from memberships")]
    [InlineData("update users set is_active = not is_active")]
    [InlineData("update organizations set digest_enabled = not digest_enabled")]
    public async Task who_is_no_active_member_or_wants_none_gets_none(string change)
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        await Bounced(world, acme, olga, "ann@example.com");
        world.Outbox.Clock.Advance(Hour);
        var before = await Inviter(world);
        await Bounced(world, before.Acme, before.Olga, "ben@example.com");

        Assert.Equal(1, await world.Digest());
        await world.Outbox.Run(new Statement($"{new Fragment(change)}"));
        await world.Send();
        world.Outbox.Clock.Advance(Hour);

        Assert.Equal(0, await world.Digest());
        Assert.Empty(Digests(world));
        Assert.Equal(1, await world.Outbox.Count(new($"select count(*) from outbox where state = 'skipped'")));
    }

    [Fact]
    public async Task what_was_put_right_before_it_was_sent_is_not_told()
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        var invite = await Bounced(world, acme, olga, "ann@example.com");
        world.Outbox.Clock.Advance(Hour);
        await world.Digest();
        await world.Outbox.End(invite, "revoked");

        await world.Send();

        Assert.Empty(Digests(world));
        Assert.Equal(
            1,
            await world.Outbox.Count(
                new($"select count(*) from outbox where kind = 'digest' and detail = 'Nothing is stuck any more.'")
            )
        );
    }

    [Fact]
    public async Task of_two_that_waited_while_mail_was_paused_the_newer_is_sent()
    {
        await using var world = await World();
        var (acme, olga) = await Inviter(world);
        await Bounced(world, acme, olga, "ann@example.com");
        world.Outbox.Clock.Advance(Hour);
        await new PauseMail(world.Outbox.Database, world.Outbox.Clock).Handle();
        Assert.Equal(1, await world.Digest());
        await Bounced(world, acme, olga, "ben@example.com");
        world.Outbox.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await world.Digest());
        await new ResumeMail(world.Outbox.Database, world.Outbox.Clock).Handle();

        await world.Send();

        Assert.Equal(["2 stuck\nben@example.com Bounced\nann@example.com Bounced"], Digests(world));
    }

    [Fact]
    public async Task several_nodes_that_look_at_once_send_one_digest()
    {
        await using var world = await World();
        for (var i = 0; i < 5; i++)
        {
            var (acme, olga) = await Inviter(world);
            await Bounced(world, acme, olga, $"ann{i}@example.com");
        }

        world.Outbox.Clock.Advance(Hour);
        var queued = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.Digest())));

        Assert.Equal(5, queued.Sum());
        Assert.Equal(5, await world.Outbox.Count(new($"select count(*) from outbox where kind = 'digest'")));
    }

    private static async Task<(Guid Acme, Guid Olga)> Inviter(NudgeWorld world)
    {
        var acme = await world.Organization();
        return (acme, await world.Outbox.Member(acme, "olga"));
    }

    private static async Task<Guid> Bounced(NudgeWorld world, Guid organization, Guid inviter, string address)
    {
        var invite = await world.Arrived(organization, address, by: inviter);
        await world.Change(invite, new($"delivery_state = 'bounced', delivery_detail = '550 no'"));
        return invite;
    }

    private static List<string> Digests(NudgeWorld world) =>
        [
            .. world
                .Outbox.Office.Taken.Where(mail => mail.MessageId!.StartsWith("digest.", StringComparison.Ordinal))
                .Select(mail => mail.TextBody!.ReplaceLineEndings("\n").Trim()),
        ];
}
