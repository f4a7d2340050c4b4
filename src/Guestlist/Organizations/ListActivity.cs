using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Organizations;

/// <summary>Lists what happened in an organization, newest first.</summary>
public sealed class ListActivity(Database database)
{
    /// <summary>Beyond this a filtered list is not counted: nobody pages that far, and counting reads every entry.</summary>
    public const int MostCounted = 10_001;

    /// <summary>One page.</summary>
    public async Task<Page<Happening>> Handle(Guid organizationId, ActivityFilter filter, Window window)
    {
        var condition = filter.Condition(organizationId);
        var isWhole = filter == ActivityFilter.Everything;
        var count = await database.Count(
            isWhole
                ? new Statement($"select count(*) from activity a where {condition}")
                : new Statement(
                    $"select count(*) from (select 1 from activity a where {condition} limit {MostCounted}) counted"
                )
        );
        var happenings = await database.Query(
            new Statement(
                $"{Happening.Select} where {condition} order by a.seq desc limit {window.Limit} offset {window.Offset}"
            ),
            Happening.From
        );
        return new Page<Happening>(count, happenings, IsCapped: !isWhole && count == MostCounted);
    }
}
