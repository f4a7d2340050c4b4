using Guestlist.TestKit;
using Npgsql;

namespace Guestlist.StorageTests;

/// <summary>Sessions of a PostgreSQL database besides those of the program, to hold it up where a race would be decided.</summary>
internal static class OtherSessions
{
    /// <summary>A session that has done something and holds what that locked until it is disposed of.</summary>
    public static async Task<NpgsqlConnection> Holding(string database, string sql)
    {
        var connection = await Open(database);
#pragma warning disable CA2100 // The text is a constant of a test.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Comes back when so many sessions wait for a lock.</summary>
    public static async Task Wait(string database, long waiting)
    {
        await using var connection = await Open(database);
        await using var command = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
            connection
        );
        await Deadline.Until(
            async () => await command.ExecuteScalarAsync() is long count && count == waiting,
            what: $"{waiting} sessions wait"
        );
    }

    private static async Task<NpgsqlConnection> Open(string database)
    {
        // Its end must end what it holds, not hand it to the next.
        var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }
}
