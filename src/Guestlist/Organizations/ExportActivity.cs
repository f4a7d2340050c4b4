using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Organizations;

/// <summary>
/// Hands over the whole activity, oldest first, in pages that repeat nothing. What is written while it runs may be missing.
/// </summary>
public sealed class ExportActivity(Database database)
{
    private const int PageSize = 500;

    /// <summary>Refused below admin, before the first page.</summary>
    /// <param name="place">Whose activity, and who asks.</param>
    /// <param name="filter">Which entries.</param>
    /// <param name="begin">Called once it is granted.</param>
    /// <param name="page">Called with each page, none of which is empty.</param>
    public async Task<Outcome<Done>> Handle(
        Place place,
        ActivityFilter filter,
        Func<Task> begin,
        Func<IReadOnlyList<Happening>, Task> page
    )
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        // The first page is read before anything is said, so that an outage can still be told as one.
        long after = 0;
        var next = await Read(place.OrganizationId, filter, after);
        await begin();
        while (next.Count > 0)
        {
            await page([.. next.Select(row => row.Happening)]);
            after = next[^1].Seq;
            next = next.Count < PageSize ? [] : await Read(place.OrganizationId, filter, after);
        }

        return new Done();
    }

    private Task<List<(long Seq, Happening Happening)>> Read(Guid organization, ActivityFilter filter, long after) =>
        database.Query(
            new Statement(
                $"""
                {Happening.Select} where {filter.Condition(
                    organization
                )} and a.seq > {after} order by a.seq limit {PageSize}
                """
            ),
            row => (row.Long(Happening.SeqColumn), Happening.From(row))
        );
}
