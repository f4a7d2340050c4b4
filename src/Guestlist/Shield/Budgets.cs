namespace Guestlist.Shield;

/// <summary>
/// Daily budgets, spent in the transaction of what they limit and therefore exact on any number of nodes. Windows are
/// days of UTC by the node's clock.
/// </summary>
public sealed class Budgets(BudgetLimits limits)
{
    /// <summary>Prepares spending; nothing happens before its statements run.</summary>
    public Spending Spend(DateTimeOffset now, IEnumerable<Expense> expenses) =>
        new(limits, now, limits.Enabled ? expenses : []);
}
