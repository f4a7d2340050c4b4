using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// The number of live invites of an organization, kept in the transactions that change it: counting the rows of
/// a page's list would cost a second at ten million of them. Split into parts so that writers do not queue.
/// </summary>
internal static class LiveCount
{
    /// <summary>Adds to the number. Stands last in a write, to hold the row for the shortest time.</summary>
    public static Statement Add(Dialect dialect, Guid organizationId, Statement change) =>
        new(
            $"""
            insert into invite_counts (organization_id, part, live)
            select {organizationId}, {dialect.CounterPart()}, {change} where true
            on conflict (organization_id, part) do update set live = invite_counts.live + excluded.live
            """
        );

    /// <summary>The number, as an expression.</summary>
    public static Statement Of(Guid organizationId) =>
        new(
            $"(select cast(coalesce(sum(live), 0) as bigint) from invite_counts where organization_id = {organizationId})"
        );
}
