using Guestlist.Shield;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>A stranger who asks for links all day fills nobody's mailbox, and learns nothing.</summary>
public abstract class AccountMailBudgetSpecification
{
    private const int Most = 3;
    private static readonly BudgetLimits Limits = new(true, 20, 8, 5, 10, Most, 1000);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<AccountsWorld> World() => new(await Fresh());

    [Fact]
    public async Task links_are_mailed_as_often_a_day_as_their_budget_allows()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var user = (await olga.Asks())!.User;
        var (reset, verify) = (world.AskForResetWithin(Limits), world.AskForVerificationWithin(Limits));

        for (var minute = 0; minute < 5; minute++)
        {
            await reset.Handle(olga.Email.Text);
            AccountsWorld.Got(await verify.Handle(user));
            await reset.Handle("stranger@example.com");
            world.Clock.Advance(Minute);
        }
        Assert.Equal(Most, await Mails(world));
        Assert.Equal(Most, await Used(world));

        world.Clock.Advance(TimeSpan.FromDays(1));
        await reset.Handle(olga.Email.Text);
        Assert.Equal(Most + 1, await Mails(world));
    }

    [Fact]
    public async Task of_ten_who_ask_at_once_one_causes_a_mail_and_it_is_paid_once()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");
        var reset = world.AskForResetWithin(Limits);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => reset.Handle(olga.Email.Text))));

        Assert.Equal(1, await Mails(world));
        Assert.Equal(1, await Used(world));
    }

    [Fact]
    public async Task no_budget_is_kept_for_an_address_that_nobody_has_nor_while_they_are_switched_off()
    {
        await using var world = await World();
        var olga = await world.SignsUp("olga");

        await world.AskForResetWithin(Limits).Handle("stranger@example.com");
        for (var minute = 0; minute < 5; minute++)
        {
            await world.AskForReset.Handle(olga.Email.Text);
            world.Clock.Advance(Minute);
        }

        Assert.Equal(5, await Mails(world));
        Assert.Equal(0, await world.Count(new($"select count(*) from budgets")));
    }

    private static Task<long> Mails(AccountsWorld world) => world.Count(new($"select count(*) from outbox"));

    private static Task<long> Used(AccountsWorld world) =>
        world.Count(new($"select cast(sum(used) as bigint) from budgets"));
}
