using Guestlist.Acceptance;
using Guestlist.Delivery;
using Guestlist.Invites;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>Where no mail can be sent none is promised: one that leaves days later tells of what is long over.</summary>
public abstract class NoMailSpecification
{
    private static readonly MailSettings NoMail = new(Configured: false, "https://guests.example.com");

    protected abstract Task<IFreshDatabase> Fresh();

    [Fact]
    public async Task a_forgotten_password_promises_nothing_and_does_the_same_for_everybody()
    {
        await using var world = await World();
        await world.SignsUp("olga");

        await world.AskForReset.Handle("olga@example.com");
        await world.AskForReset.Handle("nobody@example.com");

        await NothingIsPromised(world);
        Assert.Equal(0, await world.Count(new($"select count(*) from instance where name = 'reset_asked'")));
    }

    [Fact]
    public async Task who_asks_for_a_new_link_is_heard_on_the_invite_alone()
    {
        await using var world = await World();
        var secret = await HandsOut(world);
        using var signal = new OutboxSignal();
        world.Clock.Advance(TimeSpan.FromDays(7));

        AccountsWorld.Got(await new AskRenewal(world.Database, NoMail, signal, world.Clock).Handle(secret));

        await NothingIsPromised(world);
        await Tells(world, "invite.renewal_asked");
        Assert.Equal(1, await world.Count(new($"select count(*) from invites where renewal_asked_at is not null")));
    }

    [Fact]
    public async Task who_asks_to_be_the_one_invited_is_heard_on_the_invite_alone()
    {
        await using var world = await World();
        var secret = await HandsOut(world);
        var ben = (await (await world.SignsUp("ben")).Asks())!.User;
        using var signal = new OutboxSignal();

        AccountsWorld.Got(await new AskReaddress(world.Database, NoMail, signal, world.Clock).Handle(secret, ben));

        await NothingIsPromised(world);
        await Tells(world, "invite.readdress_asked");
        Assert.Equal(1, await world.Count(new($"select count(*) from invites where readdress_user_id = {ben.Id}")));
    }

    [Fact]
    public async Task who_joins_is_told_of_in_the_activity_alone()
    {
        await using var world = await World();
        var secret = await HandsOut(world);
        using var signal = new OutboxSignal();
        var accept = new AcceptInvite(world.Database, NoMail, world.Passwords, signal, world.Clock);

        AccountsWorld.Got(await accept.Handle(secret, new NewPerson("Ann", AccountsWorld.Password)));

        await NothingIsPromised(world);
        await Tells(world, "member.joined");
    }

    private async Task<AccountsWorld> World() => new(await Fresh()) { Mail = NoMail };

    private static async Task<string> HandsOut(AccountsWorld world)
    {
        var caller = (await (await world.SignsUp("olga")).Asks())!;
        var invite = AccountsWorld.Got(await world.Invite(caller, "ann@example.com"))[0];
        var reveal = new RevealLink(world.Database, new GetInvite(world.Database), NoMail, world.Clock);
        var link = AccountsWorld.Got(await reveal.Handle(caller, caller.Place!, invite.Id));
        return link.Url.Split('/')[^1];
    }

    private static async Task NothingIsPromised(AccountsWorld world) =>
        Assert.Equal(0, await world.Count(new($"select count(*) from outbox")));

    private static async Task Tells(AccountsWorld world, string action) =>
        Assert.Equal(1, await world.Count(new($"select count(*) from activity where action = {action}")));
}
