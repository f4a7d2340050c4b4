using Guestlist.Storage;

namespace Guestlist.Activity;

/// <summary>Recomputes an organization's chain and tells the first place where it is not what was written.</summary>
public sealed class VerifyActivity(Database database)
{
    private const int PageSize = 1000;

    /// <summary>The organizations that have a chain or could have one, in the order of their ids.</summary>
    public Task<List<Guid>> Organizations() =>
        database.Query(new Statement($"select id from organizations order by id"), row => row.Id(0));

    /// <summary>What the chain says.</summary>
    public async Task<ChainReport> Handle(Guid organization)
    {
        var walk = new ChainWalk();
        while (true)
        {
            var known = walk.Position;
            while (await Page(organization, walk.Position) is { Count: > 0 } page)
            {
                if (page.Select(walk.Step).FirstOrDefault(fault => fault is not null) is { } fault)
                {
                    return await Report(organization, walk, fault);
                }
            }

            // Read after the entries: sealing meanwhile moves it on, and then the walk goes on too.
            var end = await ChainEnd.Of(database, organization);
            if (end.Position > walk.Position && walk.Position > known)
            {
                continue;
            }

            return await Report(organization, walk, walk.Compare(end));
        }
    }

    private Task<List<ChainedRow>> Page(Guid organization, long after) =>
        database.Query(
            new Statement(
                $"""
                select {ChainedRow.Columns} from activity
                where organization_id = {organization} and position > {after} order by position limit {PageSize}
                """
            ),
            ChainedRow.From
        );

    private async Task<ChainReport> Report(Guid organization, ChainWalk walk, ChainFault? fault) =>
        new(
            organization,
            walk.Position,
            walk.Hash,
            await database.Count(
                new Statement(
                    $"select count(*) from activity where organization_id = {organization} and position is null"
                )
            ),
            fault
        );
}

/// <summary>The walk along a chain.</summary>
internal sealed class ChainWalk
{
    /// <summary>How far the chain holds.</summary>
    public long Position { get; private set; }

    /// <summary>The hash there.</summary>
    public string Hash { get; private set; } = Chain.Beginning;

    /// <summary>Takes the next entry, or tells why it cannot be the next.</summary>
    public ChainFault? Step(ChainedRow row)
    {
        var place = Position + 1;
        if (row.Position != place)
        {
            return new ChainFault(place, "an entry is missing");
        }

        var hash = Chain.HashOf(Hash, place, row.Entry);
        if (row.Hash != hash)
        {
            return new ChainFault(place, "the entry is not the one that was sealed");
        }

        if (row.Detail is { } detail && Chain.DigestOf(row.Salt ?? "", detail) != row.Entry.Digest)
        {
            return new ChainFault(place, "the detail is not the one that was sealed");
        }

        (Position, Hash) = (place, hash);
        return null;
    }

    /// <summary>Holds the end of the walk against the recorded one.</summary>
    public ChainFault? Compare(ChainEnd end) =>
        end.Position > Position ? new ChainFault(Position + 1, "entries are missing at the end")
        : end.Position < Position ? new ChainFault(end.Position + 1, "entries were added")
        : end.Hash != Hash ? new ChainFault(Position, "the end is not the one that was sealed")
        : null;
}

/// <summary>What a chain says.</summary>
/// <param name="OrganizationId">Whose.</param>
/// <param name="Position">How many entries hold.</param>
/// <param name="Hash">The hash of the last of them; kept elsewhere, it proves the log later even against its operator.</param>
/// <param name="Waiting">Entries that are not sealed yet.</param>
/// <param name="Fault">The first that does not hold; null when all do.</param>
public sealed record ChainReport(Guid OrganizationId, long Position, string Hash, long Waiting, ChainFault? Fault);

/// <summary>Where a chain breaks, and how that shows.</summary>
public sealed record ChainFault(long Position, string Reason);
