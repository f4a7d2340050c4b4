using System.Collections.Concurrent;
using DbUp;
using Guestlist.Storage;
using Microsoft.Data.Sqlite;

namespace Guestlist.Sqlite;

/// <summary>
/// The embedded engine: WAL with <c>synchronous=FULL</c>, one writer with group commit, a pool of readers.
/// Several processes may use one file (the command line beside a running server).
/// </summary>
public sealed class SqliteDatabase : Database
{
    private readonly string connectionString;
    private readonly ConcurrentBag<PreparedConnection> readers = [];
    private readonly Lazy<SqliteWriter> writer;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="connectionString">A Microsoft.Data.Sqlite connection string; a relative path means the working directory.</param>
    public SqliteDatabase(string connectionString)
    {
        // Our connections live as long as the program; the provider's own pool would only hide them.
        // The provider asks a busy file again until its own time-out, 30 s unless told otherwise; callers get 503 sooner.
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false, DefaultTimeout = 5 };
        this.connectionString = builder.ConnectionString;
        File = Path.GetFullPath(builder.DataSource);
        writer = new(() => new SqliteWriter(Connect));
    }

    /// <summary>The full path of the database file.</summary>
    public string File { get; }

    /// <inheritdoc/>
    public override Dialect Dialect { get; } = new SqliteDialect();

    /// <inheritdoc/>
    public override Task<List<T>> Query<T>(Statement statement, Func<Row, T> map)
    {
        var rows = new List<T>();
        PreparedConnection? reader = null;
        try
        {
            reader = readers.TryTake(out var idle) ? idle : Connect();
            reader.Run(statement, row => rows.Add(map(row)));
            readers.Add(reader);
            return Task.FromResult(rows);
        }
        catch (Exception e)
        {
            // Whatever it was, nobody knows the state of the connection.
            reader?.Dispose();
            return Task.FromException<List<T>>(SqliteFaults.Translate(e));
        }
    }

    /// <inheritdoc/>
    public override Task<WriteResult> Write(IReadOnlyList<Statement> statements, Func<int[], bool>? keep = null) =>
        writer.Value.Enqueue(new SqliteWrite(statements, keep));

    /// <inheritdoc/>
    public override async Task<MigrationReport> Migrate()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await using var held = await FileLock.Take(File + ".migrating");
        using (Connect())
        {
            // Opening creates the file in WAL mode before DbUp's own connection looks at it.
        }

        return MigrationScripts.Run(DeployChanges.To.SqliteDatabase(connectionString), typeof(SqliteDatabase).Assembly);
    }

    /// <inheritdoc/>
    /// <remarks>SQLite runs in this process and has this process's clock.</remarks>
    public override Task<DateTimeOffset?> Now() => Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        if (writer.IsValueCreated)
        {
            writer.Value.Dispose();
        }

        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private PreparedConnection Connect() => new(connectionString);
}
