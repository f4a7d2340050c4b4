namespace Guestlist.Shield;

/// <summary>A daily budget would be overdrawn; nothing of what was asked for remains.</summary>
public sealed record BudgetSpent : Refusal
{
    /// <summary>Says which and for how long.</summary>
    /// <param name="name">The budget's name.</param>
    /// <param name="seconds">Until it is full again.</param>
    public BudgetSpent(string name, int seconds)
        : base(
            RefusalKind.Exhausted,
            "budget_exceeded",
            $"{name} is used up. Expected available in {seconds} second{(seconds == 1 ? "" : "s")}."
        ) => RetryAfter = seconds;
}
