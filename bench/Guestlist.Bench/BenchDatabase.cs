using System.Data.Common;
using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>A database on the real disk that a server is started on and that can be copied while nobody uses it.</summary>
internal abstract class BenchDatabase
{
    /// <summary>The setting that points a server at this database.</summary>
    public abstract KeyValuePair<string, string> Setting { get; }

    public abstract Task<BenchDatabase> Copy(string name);

    public abstract DbConnection Connect();

    /// <summary>Asks for the names of all tables.</summary>
    protected abstract string TableNames { get; }

    public static async Task<BenchDatabase> Create(Engine engine, string name) =>
        engine == Engine.Sqlite ? SqliteBenchDatabase.Create(name) : await PostgresBenchDatabase.Create();

    /// <summary>How many rows each table holds.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountRows()
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        var tables = new List<string>();
        await using (var names = Command(connection, TableNames))
        await using (var reader = await names.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                tables.Add(reader.GetString(0));
        }
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            await using var count = Command(connection, $"select count(*) from \"{table}\"");
            counts[table] = Convert.ToInt64(await count.ExecuteScalarAsync());
        }
        return counts;
    }

    /// <summary>Runs statements one after the other on one connection.</summary>
    public async Task Execute(params string[] statements)
    {
        await using var connection = Connect();
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            await using var command = Command(connection, statement);
            command.CommandTimeout = 600;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
