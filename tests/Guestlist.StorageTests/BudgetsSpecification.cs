using Guestlist.Shield;
using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What budgets promise whichever engine keeps them, however many spend at the same time.</summary>
public abstract class BudgetsSpecification
{
    private static readonly BudgetLimits Limits = new(true, 20, 8, 5, 10, 10, 1000);

    protected abstract Task<IFreshDatabase> Fresh();

    private async Task<OutboxWorld> World() => new(await Fresh());

    [Fact]
    public async Task of_many_who_spend_at_once_exactly_as_many_succeed_as_the_budget_has()
    {
        await using var world = await World();
        var user = Guid.CreateVersion7(world.Clock.GetUtcNow());

        var spent = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(_ => Spends(world, new Expense(Budget.CreatesPerUser, $"{user}", 1)))
        );

        Assert.Equal(20, spent.Count(kept => kept));
        Assert.Equal(20, await Used(world, $"{user}"));
    }

    [Fact]
    public async Task nothing_remains_of_what_would_overdraw_and_less_still_fits()
    {
        await using var world = await World();

        Assert.True(await Spends(world, new Expense(Budget.CreatesPerUser, "ann", 18)));
        Assert.False(
            await Spends(
                world,
                new Expense(Budget.CreatesPerUser, "ann", 3),
                new Expense(Budget.CreatesPerInstance, "", 3)
            )
        );
        Assert.True(await Spends(world, new Expense(Budget.CreatesPerUser, "ann", 2)));

        Assert.Equal(20, await Used(world, "ann"));
        Assert.Equal(0, await Used(world, ""));
    }

    [Fact]
    public async Task a_first_spending_above_the_whole_budget_is_refused()
    {
        await using var world = await World();

        Assert.False(await Spends(world, new Expense(Budget.CreatesPerUser, "ann", 21)));

        Assert.Equal(0, await Used(world, "ann"));
    }

    [Fact]
    public async Task a_new_day_of_utc_has_its_own_budget_and_past_days_are_forgotten()
    {
        await using var world = await World();
        Assert.True(await Spends(world, new Expense(Budget.CreatesPerUser, "ann", 20)));

        world.Clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromTicks(10));
        Assert.False(await Spends(world, new Expense(Budget.CreatesPerUser, "ann", 1)));
        world.Clock.Advance(TimeSpan.FromTicks(10));
        Assert.True(await Spends(world, new Expense(Budget.CreatesPerUser, "ann", 1)));

        world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, await new SweepShield(world.Database, world.Clock).Handle());
        Assert.Equal(1, await Used(world, "ann"));
    }

    [Fact]
    public async Task an_organization_younger_than_seven_days_has_less()
    {
        await using var world = await World();
        var acme = await world.Organization();
        Expense Creates(int count) => new(Budget.CreatesPerOrganization, $"{acme}", count, acme);

        Assert.False(await Spends(world, Creates(6)));
        world.Clock.Advance(BudgetLimits.NewFor);
        Assert.True(await Spends(world, Creates(8)));
        Assert.False(await Spends(world, Creates(1)));
    }

    [Fact]
    public async Task writes_that_spend_of_the_same_budgets_wait_for_each_other_and_never_crosswise()
    {
        await using var world = await World();
        var subjects = Enumerable.Range(0, 12).Select(i => $"subject {i}").ToArray();

        var spent = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(turn =>
                {
                    var mine = turn % 2 == 0 ? subjects : subjects.Reverse();
                    Expense[] expenses =
                    [
                        new Expense(Budget.CreatesPerInstance, "", 1),
                        .. mine.Select(subject => new Expense(Budget.MailsPerRecipient, subject, 1)),
                    ];
                    return Spends(world, expenses);
                })
        );

        Assert.Equal(10, spent.Count(kept => kept));
        Assert.Equal(10, await Used(world, "subject 7"));
    }

    [Fact]
    public async Task the_refusal_names_the_budget_and_the_rest_of_the_day()
    {
        await using var world = await World();
        world.Clock.Advance(TimeSpan.FromHours(11.5));
        var spending = new Budgets(Limits).Spend(
            world.Clock.Now(),
            [new Expense(Budget.CreatesPerUser, "ann", 21), new Expense(Budget.CreatesPerInstance, "", 1)]
        );

        var write = await world.Database.Write(spending.Statements, _ => false);

        var refusal = spending.Refusal(write.Counts);
        Assert.Equal(
            ("Your daily budget of invites is used up. Expected available in 1800 seconds.", 1800),
            (refusal!.Detail, refusal.RetryAfter)
        );
    }

    [Fact]
    public void budgets_that_are_switched_off_spend_and_refuse_nothing()
    {
        var spending = new Budgets(BudgetLimits.Off).Spend(
            DateTimeOffset.UnixEpoch,
            [new Expense(Budget.CreatesPerUser, "ann", 21)]
        );

        Assert.Empty(spending.Statements);
        Assert.Null(spending.Refusal([]));
    }

    private static async Task<bool> Spends(OutboxWorld world, params Expense[] expenses)
    {
        var spending = new Budgets(Limits).Spend(world.Clock.Now(), expenses);
        var write = await world.Database.Write(spending.Statements, counts => spending.Refusal(counts) is null);
        return write.Kept;
    }

    private static Task<long> Used(OutboxWorld world, string subject) =>
        world.Count(
            new(
                $"""
                select cast(coalesce(sum(used), 0) as bigint) from budgets
                where subject = {subject}
                """
            )
        );
}
