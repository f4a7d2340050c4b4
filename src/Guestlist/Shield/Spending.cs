using Guestlist.Storage;

namespace Guestlist.Shield;

/// <summary>
/// The statements that spend, to stand last in a write: their rows are shared between writers, so they are locked for
/// the shortest time, and always in one order, so that parallel writes wait for each other and never crosswise.
/// </summary>
public sealed class Spending
{
    private readonly DateTimeOffset now;
    private readonly DateTimeOffset day;
    private readonly List<(Budget Budget, int Subjects)> order = [];

    internal Spending(BudgetLimits limits, DateTimeOffset now, IEnumerable<Expense> expenses)
    {
        this.now = now;
        day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        var statements = new List<Statement>();
        var byBudget = expenses.ToLookup(expense => expense.Budget);
        foreach (var budget in Budget.InOrder.Where(budget => byBudget[budget].Any()))
        {
            // One row a subject: an upsert may not meet the same row twice.
            var rows = byBudget[budget]
                .GroupBy(expense => expense.Subject, StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => new Statement($"({same.Key}, {same.Sum(expense => expense.Amount)})"))
                .ToList();
            order.Add((budget, rows.Count));
            statements.Add(Spend(budget, rows, Limit(limits, byBudget[budget].First())));
        }

        Statements = statements;
    }

    /// <summary>Empty while budgets are switched off.</summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>Which budget would not give all that was asked of it, or null.</summary>
    /// <param name="counts">The row counts of the whole write, at whose end <see cref="Statements"/> stood.</param>
    public BudgetSpent? Refusal(int[] counts)
    {
        var first = counts.Length - order.Count;
        for (var i = 0; i < order.Count; i++)
        {
            if (counts[first + i] != order[i].Subjects)
            {
                return new BudgetSpent(order[i].Budget.Name, Seconds);
            }
        }

        return null;
    }

    /// <summary>Until the window ends, rounded up.</summary>
    private int Seconds => (int)Math.Ceiling((day.AddDays(1) - now).TotalSeconds);

    private Statement Limit(BudgetLimits limits, Expense expense)
    {
        var limit = expense.Budget.Limit(limits);
        return expense.Organization is { } organization
            ? new Statement(
                $"""
                case when exists (
                  select 1 from organizations where id = {organization} and created_at > {now - BudgetLimits.NewFor}
                ) then {Math.Min(limit, limits.CreatesPerNewOrganization)} else {limit} end
                """
            )
            : new Statement($"{limit}");
    }

    private Statement Spend(Budget budget, IEnumerable<Statement> rows, Statement limit) =>
        new(
            $"""
            insert into budgets as b (budget, subject, window_at, used)
            select {budget.Word}, v.column1, {day}, v.column2 from (values {rows}) as v
            where v.column2 <= {limit}
            on conflict (budget, subject, window_at) do update set used = b.used + excluded.used
            where b.used + excluded.used <= {limit}
            """
        );
}
