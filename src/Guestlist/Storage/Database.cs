namespace Guestlist.Storage;

/// <summary>
/// The seam the two engines implement. Reads are single statements; a write is a list of statements whose
/// values are all known beforehand, run in one transaction, and a judgement of their row counts before it commits.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>What differs in SQL between the engines.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>Reads all rows of one statement.</summary>
    /// <exception cref="StorageUnavailableException">The database is away or full.</exception>
    public abstract Task<List<T>> Query<T>(Statement statement, Func<Row, T> map);

    /// <summary>
    /// Runs the statements in one transaction and returns the number of rows each touched or returned.
    /// When <paramref name="keep"/> is given and says no, nothing of it remains.
    /// It always runs to its end, whatever becomes of the caller; when it returns, it is durable.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The database is away or full; the write may not be assumed done.</exception>
    public abstract Task<WriteResult> Write(IReadOnlyList<Statement> statements, Func<int[], bool>? keep = null);

    /// <summary>Brings the schema to the newest version under a lock, so that several starting programs do it once.</summary>
    /// <exception cref="NewerDatabaseException">The database was made by a newer program.</exception>
    public abstract Task<MigrationReport> Migrate();

    /// <summary>Whether there is anything of ours to work on; where not, <see cref="Migrate"/> would begin an empty one.</summary>
    /// <exception cref="StorageUnavailableException">The database is away.</exception>
    public abstract Task<bool> Exists();

    /// <summary>Where it is, for the operator's eyes; without a password.</summary>
    public abstract string Place { get; }

    /// <summary>
    /// Makes this process the database's server until it disposes of it. Where several may serve, nothing has to be done.
    /// </summary>
    /// <param name="waits">Called once when another server is still there and its end is waited for.</param>
    /// <exception cref="DatabaseInUseException">Another server has it, and only one may.</exception>
    public virtual Task Occupy(Action waits) => Task.CompletedTask;

    /// <summary>The database's own time, to find a node whose clock is wrong; null where both share one clock.</summary>
    public abstract Task<DateTimeOffset?> Now();

    /// <summary>The first row, or null when there is none.</summary>
    public async Task<T?> First<T>(Statement statement, Func<Row, T> map)
        where T : class
    {
        var rows = await Query(statement, map);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>The number in the first column of the only row.</summary>
    public async Task<long> Count(Statement statement) => (await Query(statement, row => row.Long(0)))[0];

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}

/// <summary>What became of a write.</summary>
/// <param name="Counts">Rows touched or returned by each statement.</param>
/// <param name="Kept">False when the judgement said no and everything was undone.</param>
public readonly record struct WriteResult(int[] Counts, bool Kept);

/// <summary>What a migration did.</summary>
/// <param name="Applied">Names of the scripts that ran now, in order; empty when the schema was the newest.</param>
public sealed record MigrationReport(IReadOnlyList<string> Applied);
