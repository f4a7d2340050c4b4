using Guestlist.Storage;

namespace Guestlist.Activity;

/// <summary>
/// Gives entries their place in their organization's chain, after they were written: a place is the order of sealing,
/// because on PostgreSQL an entry with a lower number may be committed later. Of several nodes that seal at once, the
/// end of the chain lets one through.
/// </summary>
public sealed class SealActivity(Database database)
{
    private const int MostOrganizations = 100;
    private const int MostEntries = 200;

    /// <summary>Seals some of what waits; true when there may be more.</summary>
    public async Task<bool> Handle()
    {
        var organizations = await database.Query(
            new Statement(
                $"select distinct organization_id from activity where position is null limit {MostOrganizations}"
            ),
            row => row.Id(0)
        );
        var more = organizations.Count == MostOrganizations;
        foreach (var organization in organizations)
        {
            more |= await Seal(organization);
        }

        return more;
    }

    private async Task<bool> Seal(Guid organization)
    {
        var end = await ChainEnd.Of(database, organization);
        var entries = await database.Query(
            new Statement(
                $"""
                select {ChainedRow.Columns} from activity
                where organization_id = {organization} and position is null order by seq limit {MostEntries}
                """
            ),
            ChainedRow.From
        );
        if (entries.Count == 0)
        {
            return false;
        }

        var (position, hash) = (end.Position, end.Hash);
        var rows = new List<Statement>(entries.Count);
        foreach (var entry in entries)
        {
            hash = Chain.HashOf(hash, ++position, entry.Entry);
            rows.Add(new Statement($"({entry.Seq}, {position}, {hash})"));
        }

        var next = new ChainEnd(position, hash);
        await database.Write(
            [Begin(organization), Advance(organization, end, next), Place(organization, next, rows)],
            counts => counts[1] == 1 && counts[2] == rows.Count
        );
        return entries.Count == MostEntries;
    }

    private static Statement Begin(Guid organization) =>
        new(
            $"""
            insert into activity_chains (organization_id, position, hash)
            select id, 0, {Chain.Beginning} from organizations where id = {organization}
            on conflict (organization_id) do nothing
            """
        );

    /// <summary>Finds no row when another node has sealed meanwhile.</summary>
    private static Statement Advance(Guid organization, ChainEnd from, ChainEnd to) =>
        new(
            $"""
            update activity_chains set position = {to.Position}, hash = {to.Hash}
            where organization_id = {organization} and position = {from.Position} and hash = {from.Hash}
            """
        );

    /// <summary>Touches nothing unless the chain ends where we have put it: a place is never even tried twice.</summary>
    private static Statement Place(Guid organization, ChainEnd end, IEnumerable<Statement> rows) =>
        new(
            $"""
            update activity set position = v.column2, hash = v.column3 from (values {rows}) as v
            where seq = v.column1 and position is null and exists (
              select 1 from activity_chains
              where organization_id = {organization} and position = {end.Position} and hash = {end.Hash})
            """
        );
}
