using Guestlist.Access;
using Guestlist.Storage;

namespace Guestlist.Suppressions;

/// <summary>Lists who gets no more mail from an organization, newest first. What holds for the whole server is not its matter.</summary>
public sealed class ListSuppressions(Database database)
{
    /// <summary>One page, for admins.</summary>
    public async Task<Outcome<Page<Suppression>>> Handle(Place place, Window window)
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        var organization = place.OrganizationId;
        var count = await database.Count(
            new Statement($"select count(*) from suppressions where organization_id = {organization}")
        );
        var rows = await database.Query(
            new Statement(
                $"""
                select id, organization_id, reason, created_at, address_hash from suppressions
                where organization_id = {organization} order by seq desc limit {window.Limit} offset {window.Offset}
                """
            ),
            Map
        );
        return new Page<Suppression>(count, await WithAddresses(rows, organization));
    }

    /// <summary>The newest of every scope, for the operator.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="addressHash">Only those of this address; null for all.</param>
    public async Task<IReadOnlyList<Suppression>> All(int most, string? addressHash = null) =>
        await WithAddresses(
            await database.Query(
                new Statement(
                    $"""
                    select id, organization_id, reason, created_at, address_hash from suppressions
                    where {addressHash is null} or address_hash = {addressHash}
                    order by seq desc limit {most}
                    """
                ),
                Map
            ),
            organization: null
        );

    private async Task<IReadOnlyList<Suppression>> WithAddresses(List<Suppression> rows, Guid? organization)
    {
        if (rows.Count == 0)
        {
            return rows;
        }

        var hashes = rows.Select(row => row.AddressHash).Distinct(StringComparer.Ordinal).ToList();
        var known = await database.Query(
            new Statement(
                $"""
                select distinct address_hash, organization_id, target_email from invites
                where address_hash in ({hashes}) and ({organization is null} or organization_id = {organization})
                order by target_email
                """
            ),
            row => (Hash: row.Text(0), Organization: row.Id(1), Address: row.Text(2))
        );
        return
        [
            .. rows.Select(row =>
                row with
                {
                    Addresses =
                    [
                        .. known
                            .Where(one =>
                                one.Hash == row.AddressHash && (row.Scope is null || one.Organization == row.Scope)
                            )
                            .Select(one => one.Address)
                            .Distinct(StringComparer.Ordinal),
                    ],
                }
            ),
        ];
    }

    private static Suppression Map(Row row) =>
        new(row.Id(0), row.IdOrNull(1), row.Text(2), row.Time(3), row.Text(4), []);
}
