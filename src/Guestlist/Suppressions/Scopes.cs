using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>What the use cases share: suppressions of one organization or of the whole server.</summary>
internal static class Scopes
{
    /// <summary>A condition on suppressions.</summary>
    public static Statement In(Guid? scope) =>
        scope is null ? new($"organization_id is null") : new($"organization_id = {scope}");

    /// <summary>Lifts these of one scope. The first count tells how many were still there.</summary>
    public static IReadOnlyList<Statement> Lift(
        IReadOnlyCollection<Guid> ids,
        Guid? scope,
        Actor actor,
        DateTimeOffset now
    ) =>
        [
            new($"delete from suppressions where {In(scope)} and id in ({ids})"),
            .. scope is { } organization
                ? ids.Select(id =>
                    ActivityLog.Append(Entry.OfSuppression(organization, now, actor, Actions.SuppressionLifted, id))
                )
                : [],
        ];
}
