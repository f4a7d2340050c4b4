using Guestlist.Storage;

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

    /// <summary>Prepares a mail about an account that is left out, unseen, when its budget is used up.</summary>
    /// <param name="now">The present.</param>
    /// <param name="addressHash">An <see cref="AddressHash"/>.</param>
    /// <param name="onlyIf">Without it nothing is written.</param>
    public QuietSpending SpendQuietly(DateTimeOffset now, string addressHash, Statement onlyIf) =>
        new(limits, now, Budget.AccountMails, addressHash, onlyIf);
}
