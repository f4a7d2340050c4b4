using Guestlist.Storage;

namespace Guestlist.Shield;

/// <summary>
/// Spends one unit of a budget without refusing anybody: what no longer fits is left out of the write. First
/// <see cref="Hold"/>, then what happens only if <see cref="Left"/>, then <see cref="Spend"/>.
/// </summary>
public sealed class QuietSpending
{
    private readonly Statement row;
    private readonly bool enabled;
    private readonly Statement hold;

    internal QuietSpending(BudgetLimits limits, DateTimeOffset now, Budget budget, string subject, Statement onlyIf)
    {
        var day = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero);
        enabled = limits.Enabled;
        row = new($"budget = {budget.Word} and subject = {subject} and window_at = {day}");
        hold = new(
            $"""
            insert into budgets as b (budget, subject, window_at, used)
            select {budget.Word}, {subject}, {day}, 0 where {onlyIf}
            on conflict (budget, subject, window_at) do update set used = b.used
            """
        );
        Left = enabled
            ? new($"exists (select 1 from budgets where {row} and used < {budget.Limit(limits)})")
            : new($"true");
    }

    /// <summary>Whether there is a unit left, as a condition.</summary>
    public Statement Left { get; }

    /// <summary>Takes the row, so that others who would spend of it wait. Empty while budgets are switched off.</summary>
    public IReadOnlyList<Statement> Hold => enabled ? [hold] : [];

    /// <summary>Spends the unit if the condition holds. Empty while budgets are switched off.</summary>
    public IReadOnlyList<Statement> Spend(Statement onlyIf) =>
        enabled ? [new($"update budgets set used = used + 1 where {row} and {onlyIf}")] : [];
}
