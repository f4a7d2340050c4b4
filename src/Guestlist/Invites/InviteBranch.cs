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
    /// <summary>True for a handful, which are read whole: an order would only tempt the planner to walk its index.</summary>
    public bool IsRare { get; init; }

    /// <summary>The rows, as <c>from … where …</c>.</summary>
    public Statement From =>
        new($"from invites where organization_id = {Organization} and standing = {Written} and {Condition}");
}
