using Guestlist.Storage;
using Microsoft.Data.Sqlite;

namespace Guestlist.Sqlite;

/// <summary>An open connection that keeps its commands prepared by their text. Used by one thread at a time.</summary>
internal sealed class PreparedConnection : IDisposable
{
    /// <summary>More texts than the program has; lists of varying length must not fill the memory.</summary>
    private const int MostCommands = 500;

    /// <summary>
    /// Seconds until a lock that another program holds is told as "unavailable". The provider's own patience, 30 s on
    /// top of SQLite's, outlasts that of most clients.
    /// </summary>
    public const int LockPatience = 5;

    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    public PreparedConnection(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        // WAL alone persists in the file; the others are per connection.
        Execute("pragma journal_mode = wal");
        Execute("pragma synchronous = full");
        Execute("pragma foreign_keys = on");
        Execute($"pragma busy_timeout = {LockPatience * 1000}");
        Execute("pragma cache_size = -16000");
        Execute("pragma temp_store = memory");
    }

    /// <summary>True while a transaction is open: SQLite ends it by itself on some errors (a full disk).</summary>
    public bool InTransaction => SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0;

    public void Execute(string sql)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            command = Prepare(sql, []);
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement, reads its rows and returns how many it touched or returned.</summary>
    public int Run(Statement statement, Action<Row>? eachRow)
    {
        var command = Bind(statement);
        if (eachRow is null)
        {
            return command.ExecuteNonQuery();
        }

        var rows = 0;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            eachRow(new Row(reader));
            rows++;
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Bind(Statement statement)
    {
        var values = statement.Values;
        if (!commands.TryGetValue(statement.Text, out var command))
        {
            command = Prepare(statement.Text, values);
        }

        for (var i = 0; i < values.Count; i++)
        {
            // Microsoft.Data.Sqlite writes a Guid upper-case; ours are lower-case everywhere.
            command.Parameters[i].Value = values[i].Value switch
            {
                null => DBNull.Value,
                Guid id => id.ToString("D"),
                var value => value,
            };
        }

        return command;
    }

    private SqliteCommand Prepare(string sql, IReadOnlyList<SqlValue> values)
    {
        if (commands.Count >= MostCommands)
        {
            foreach (var old in commands.Values)
            {
                old.Dispose();
            }

            commands.Clear();
        }

        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Count; i++)
        {
            command.Parameters.Add(new SqliteParameter($"${i + 1}", TypeOf(values[i].Kind)));
        }

        commands[sql] = command;
        return command;
    }

    private static SqliteType TypeOf(SqlKind kind) =>
        kind is SqlKind.Integer or SqlKind.Boolean ? SqliteType.Integer : SqliteType.Text;
}
