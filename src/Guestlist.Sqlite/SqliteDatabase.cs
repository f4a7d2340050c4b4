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
    private static readonly TimeSpan MigrationPatience = TimeSpan.FromSeconds(30);

    /// <summary>A little more than a server that was told to stop takes to end.</summary>
    private static readonly TimeSpan ServerPatience = TimeSpan.FromSeconds(10);

    private readonly string connectionString;
    private readonly ConcurrentBag<PreparedConnection> readers = [];
    private readonly Lazy<SqliteWriter> writer;
    private FileStream? serverLock;

    /// <summary>Whether a text is a connection string that names a file: what is in memory is gone with the process.</summary>
    public static bool Understands(string connectionString)
    {
        try
        {
            return new SqliteConnectionStringBuilder(connectionString)
                    is { DataSource: { Length: > 0 } source, Mode: not SqliteOpenMode.Memory }
                && !source.Contains(":memory:", StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Opens nothing yet.</summary>
    /// <param name="connectionString">A Microsoft.Data.Sqlite connection string; a relative path means the working directory.</param>
    public SqliteDatabase(string connectionString)
    {
        // Our connections live as long as the program; the provider's own pool would only hide them.
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (!builder.ShouldSerialize("Default Timeout"))
        {
            builder.DefaultTimeout = PreparedConnection.LockPatience;
        }

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
    public override string Place => File;

    /// <inheritdoc/>
    public override Task<bool> Exists() => Task.FromResult(System.IO.File.Exists(File));

    /// <inheritdoc/>
    public override async Task<MigrationReport> Migrate()
    {
        PrivateFolder.Make(Path.GetDirectoryName(File)!);
        await using var held = await FileLock.Take(File + "-migration-lock", MigrationPatience);
        // SQLite gives its other files the mode of this one.
        PrivateFolder.MakeFile(File);
        using (Connect())
        {
            // Opening puts the file in WAL mode before DbUp's own connection looks at it.
        }

        return MigrationScripts.Run(DeployChanges.To.SqliteDatabase(connectionString), typeof(SqliteDatabase).Assembly);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// A second server would take back the leases of the first, and mails that are on their way would leave twice.
    /// Commands beside a running server take no lease and need no lock.
    /// </remarks>
    public override async Task Occupy(Action waits)
    {
        PrivateFolder.Make(Path.GetDirectoryName(File)!);
        var path = File + "-server-lock";
        try
        {
            serverLock = await FileLock.Take(path, ServerPatience, waits);
        }
        catch (IOException e) when (System.IO.File.Exists(path))
        {
            throw new DatabaseInUseException(File, e);
        }
    }

    /// <inheritdoc/>
    /// <remarks>SQLite runs in this process and has this process's clock.</remarks>
    public override Task<DateTimeOffset?> Now() => Task.FromResult<DateTimeOffset?>(null);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (writer.IsValueCreated)
        {
            writer.Value.Dispose();
        }

        while (readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        if (serverLock is not null)
        {
            await serverLock.DisposeAsync();
        }
    }

    private PreparedConnection Connect() => new(connectionString);
}
