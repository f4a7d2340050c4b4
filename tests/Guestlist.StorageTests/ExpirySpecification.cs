using Guestlist.Acceptance;
using Guestlist.Access;
using Guestlist.Delivery;
using Guestlist.Invites;
using Guestlist.Users;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>The end of an invite's life, to the microsecond, whichever engine keeps it.</summary>
public abstract class ExpirySpecification
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);
    private static readonly MailSettings Mail = new(Configured: true, "https://guests.example.com");

    protected abstract Task<IFreshDatabase> Fresh();

    [Theory]
    [InlineData(-1_000_000)]
    [InlineData(-1)]
    public async Task before_its_end_an_invite_can_be_used(long microseconds)
    {
        await using var world = new AccountsWorld(await Fresh());
        var (ann, ben, caller) = await Two(world);
        world.Clock.Advance(Lifetime + TimeSpan.FromMicroseconds(microseconds));

        Assert.Equal(0, await new ExpireInvites(world.Database, world.Clock).Handle());
        Assert.Equal([Statuses.Pending, Statuses.Pending], await Listed(world, caller));
        AccountsWorld.Got(await new PreviewInvite(world.Database, world.Clock).Handle(ann.Secret, visitor: null));
        AccountsWorld.Got(await Change(world, caller, ann.Id));
        AccountsWorld.Got(await Accept(world, ann.Secret));
        AccountsWorld.Got(await new DeclineInvite(world.Database, world.Clock).Handle(ben.Secret));
        Assert.Equal(0, await Announced(world));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public async Task from_its_end_on_an_invite_is_expired_and_marked_once(long microseconds)
    {
        await using var world = new AccountsWorld(await Fresh());
        var (ann, ben, caller) = await Two(world);
        world.Clock.Advance(Lifetime + TimeSpan.FromMicroseconds(microseconds));

        Assert.Equal([Statuses.Expired, Statuses.Expired], await Listed(world, caller));
        await IsRefused(world, ann, ben, caller);
        var expire = new ExpireInvites(world.Database, world.Clock);
        Assert.Equal(2, await expire.Handle());
        Assert.Equal(0, await expire.Handle());
        Assert.Equal(2, await Announced(world));
        Assert.Equal([Statuses.Expired, Statuses.Expired], await Listed(world, caller));
        await IsRefused(world, ann, ben, caller);
        Assert.Equal(1, await world.Count(new($"select count(*) from memberships")));
    }

    [Fact]
    public async Task of_three_that_race_each_expiry_is_announced_once()
    {
        await using var world = new OutboxWorld(await Fresh());
        for (var organization = 0; organization < 3; organization++)
        {
            var id = await world.Organization();
            for (var guest = 0; guest < 100; guest++)
            {
                await world.Invite(id, $"guest{guest}@example.com", Lifetime);
            }
        }

        world.Clock.Advance(Lifetime);
        var marked = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => MarkAll(world))));

        Assert.Equal(300, marked.Sum());
        Assert.Equal(300, (await world.Activity()).Count(action => action == "invite.expired"));
        Assert.Equal(
            300,
            await world.Count(new($"select count(distinct subject_id) from activity where action = 'invite.expired'"))
        );
    }

    private static async Task<int> MarkAll(OutboxWorld world)
    {
        var expire = new ExpireInvites(world.Database, world.Clock);
        var marked = 0;
        do
        {
            marked += await expire.Handle();
        } while (await world.Count(new($"select count(*) from invites where expired_at is null")) > 0);
        return marked;
    }

    private static async Task IsRefused(AccountsWorld world, Link ann, Link ben, Caller caller)
    {
        var preview = await new PreviewInvite(world.Database, world.Clock).Handle(ann.Secret, visitor: null);
        Assert.IsType<InviteExpired>(preview.Refusal);
        Assert.IsType<InviteExpired>((await Accept(world, ann.Secret)).Refusal);
        var declined = await new DeclineInvite(world.Database, world.Clock).Handle(ben.Secret);
        Assert.IsType<InviteExpired>(declined.Refusal);
        Assert.IsType<OnlyPendingChanges>((await Change(world, caller, ann.Id)).Refusal);
    }

    private static async Task<(Link Ann, Link Ben, Caller Caller)> Two(AccountsWorld world)
    {
        var caller = (await (await world.SignsUp("olga")).Asks())!;
        return (await Revealed(world, caller, "ann"), await Revealed(world, caller, "ben"), caller);
    }

    private static async Task<Link> Revealed(AccountsWorld world, Caller caller, string name)
    {
        var invite = AccountsWorld.Got(await world.Invite(caller, $"{name}@example.com"))[0];
        Assert.Equal(world.Clock.GetUtcNow() + Lifetime, invite.ExpiresAt);
        var reveal = new RevealLink(world.Database, new GetInvite(world.Database), Mail, world.Clock);
        var link = AccountsWorld.Got(await reveal.Handle(caller, caller.Place!, invite.Id));
        return new Link(invite.Id, link.Url.Split('/')[^1]);
    }

    private static async Task<Outcome<Joined>> Accept(AccountsWorld world, string secret)
    {
        using var signal = new OutboxSignal();
        var accept = new AcceptInvite(world.Database, Mail, world.Passwords, signal, world.Clock);
        return await accept.Handle(secret, new NewPerson("Ann", AccountsWorld.Password));
    }

    private static Task<Outcome<Invite>> Change(AccountsWorld world, Caller caller, Guid id) =>
        new ChangeInvite(world.Database, new GetInvite(world.Database), world.Clock).Handle(
            caller,
            caller.Place!,
            id,
            new InviteChanges(Level: null, "Anna", ExpiresAt: null, Metadata: null)
        );

    private static async Task<IEnumerable<string>> Listed(AccountsWorld world, Caller caller)
    {
        var list = new ListInvites(world.Database);
        var page = await list.Handle(caller.Place!.OrganizationId, new Window(10, 0));
        return page.Items.Select(invite => invite.Status(world.Clock.GetUtcNow()));
    }

    private static Task<long> Announced(AccountsWorld world) =>
        world.Count(new($"select count(*) from activity where action = 'invite.expired'"));

    private sealed record Link(Guid Id, string Secret);
}
