using Guestlist.Storage;

namespace Guestlist.Activity;

/// <summary>An entry as it is stored, with its place in the chain.</summary>
internal sealed record ChainedRow(
    long Seq,
    ChainedEntry Entry,
    long? Position,
    string? Hash,
    string? Salt,
    string? Detail
)
{
    public static readonly Fragment Columns = new(
        "seq, id, organization_id, at, actor_type, actor_id, action, subject_type, subject_id, digest, position, hash, salt, detail"
    );

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static ChainedRow From(Row row) =>
        new(
            row.Long(0),
            new ChainedEntry(
                row.Id(1),
                row.Id(2),
                row.Long(3),
                row.Text(4),
                row.IdOrNull(5),
                row.Text(6),
                row.Text(7),
                row.Id(8),
                row.TextOrNull(9)
            ),
            row.LongOrNull(10),
            row.TextOrNull(11),
            row.TextOrNull(12),
            row.TextOrNull(13)
        );
}

/// <summary>The end of an organization's chain.</summary>
/// <param name="Position">How many entries are sealed.</param>
/// <param name="Hash">The hash of the last.</param>
internal sealed record ChainEnd(long Position, string Hash)
{
    /// <summary>The end of a chain, or its beginning when nothing is sealed yet.</summary>
    public static async Task<ChainEnd> Of(Database database, Guid organization) =>
        await database.First(
            new Statement($"select position, hash from activity_chains where organization_id = {organization}"),
            row => new ChainEnd(row.Long(0), row.Text(1))
        ) ?? new ChainEnd(0, Chain.Beginning);
}
