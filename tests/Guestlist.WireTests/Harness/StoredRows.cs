using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Guestlist.WireTests.Harness;

/// <summary>The rows behind the wire, for what no request can bring about: time passing, and hands in the database.</summary>
public static class StoredRows
{
    /// <summary>Changes rows; gives their number. As the product does, it begins again when a worker was in the way.</summary>
    public static async Task<int> Change(this World world, string sql)
    {
        await using var connection = await Open(world);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var command = Command(connection, sql);
                return await command.ExecuteNonQueryAsync();
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DeadlockDetected && attempt < 4)
            {
                // Nothing of it remains.
            }
        }
    }

    /// <summary>Reads the first column as texts.</summary>
    public static async Task<IReadOnlyList<string>> Read(this World world, string sql)
    {
        await using var connection = await Open(world);
        await using var command = Command(connection, sql);
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
            texts.Add($"{reader.GetValue(0)}");
        return texts;
    }

    /// <summary>The columns, as table.column, in which a text stands somewhere, in any case.</summary>
    public static async Task<IReadOnlyList<string>> Find(this World world, string text)
    {
        const string OnSqlite = """
            select m.name || '.' || c.name from sqlite_master m join pragma_table_info(m.name) c
            where m.type = 'table' and m.name not like 'sqlite%' and lower(c.type) = 'text'
            """;
        const string OnPostgres = """
            select table_name || '.' || column_name from information_schema.columns
            where table_schema = 'public' and data_type = 'text'
            """;
        var columns = await world.Read(world.Server.Engine == Engine.Sqlite ? OnSqlite : OnPostgres);
        Assert.Contains("invites.target_email", columns);
        var found = new List<string>();
        foreach (var column in columns)
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            var sql =
                $"select count(*) from {table} where lower({name}) like '%{world.Fill(text).ToLowerInvariant()}%'";
            if ((await world.Read(sql))[0] != "0")
                found.Add(column);
        }
        return found;
    }

    private static async Task<DbConnection> Open(World world)
    {
        var address = world.Server.ConnectionString;
        DbConnection connection =
            world.Server.Engine == Engine.Sqlite
                ? new SqliteConnection($"{address};Pooling=false")
                : new NpgsqlConnection($"{address};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in the tests; nothing of them comes from outside.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
