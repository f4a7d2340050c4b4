using Guestlist.TestKit;
using Microsoft.Data.Sqlite;

namespace Guestlist.FaultTests.Locked;

/// <summary>What a backup script that went wrong does to a database file.</summary>
internal static class FileLock
{
    public static async Task Hold(GuestlistServer server, TimeSpan time)
    {
        await using var connection = new SqliteConnection($"{server.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await Execute(connection, "begin exclusive");
        await Task.Delay(time, TimeProvider.System);
        await Execute(connection, "rollback");
    }

    private static async Task Execute(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Two words from above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
