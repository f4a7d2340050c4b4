using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// A part of a filtered list that one index serves: invites of some written statuses that fulfil one condition. A list
/// is the union of its branches, which have no invite in common.
/// </summary>
/// <param name="Organization">Whose.</param>
/// <param name="Written">The statuses as far as they are written down; one only where the order is walked.</param>
/// <param name="Condition">What else holds.</param>
internal sealed record InviteBranch(Guid Organization, IReadOnlyList<string> Written, Statement Condition)
{
    private static readonly Fragment NotMarked = new("ended_as is null and expired_at is null");

    /// <summary>
    /// True for the handful that has expired and is not marked yet. It is read whole, in the words of its own index: an
    /// order, or the status, would only tempt the planner to walk another one.
    /// </summary>
    public bool IsRare { get; init; }

    /// <summary>The rows, as <c>from … where …</c>.</summary>
    public Statement From =>
        IsRare
            ? new($"from invites where organization_id = {Organization} and {NotMarked} and {Condition}")
            : new($"from invites where organization_id = {Organization} and standing {Stands} and {Condition}");

    private Statement Stands =>
        Written is [var word] ? new($"= {word}") : new($"in ({Written.Select(each => new Statement($"{each}"))})");
}
