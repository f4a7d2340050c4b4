using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// A part of a filtered list that one index walks: invites of one written status that fulfil one condition. A list is
/// the union of its branches, which have no invite in common.
/// </summary>
/// <param name="Organization">Whose.</param>
/// <param name="Written">The status as far as it is written down.</param>
/// <param name="Condition">What else holds.</param>
internal sealed record InviteBranch(Guid Organization, string Written, Statement Condition)
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
            : new($"from invites where organization_id = {Organization} and standing = {Written} and {Condition}");
}
