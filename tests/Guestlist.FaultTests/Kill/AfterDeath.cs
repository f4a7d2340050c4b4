using Guestlist.FaultTests.Rows;
using Guestlist.TestKit;
using Microsoft.Data.Sqlite;

namespace Guestlist.FaultTests.Kill;

/// <summary>What the dead program left on disk, seen on a copy: recovering the original is the program's own task.</summary>
internal static class AfterDeath
{
    public static async Task<StoredRows> Look(GuestlistServer server, Report report)
    {
        var file = new SqliteConnectionStringBuilder(server.ConnectionString).DataSource;
        var folder = Directory.CreateTempSubdirectory("guestlist-copy-");
        try
        {
            var copy = Path.Combine(folder.FullName, "copy.db");
            foreach (var suffix in new[] { "", "-wal" })
            {
                if (File.Exists(file + suffix))
                    File.Copy(file + suffix, copy + suffix);
            }
            await using var connection = new SqliteConnection($"Data Source={copy};Pooling=false");
            var rows = await StoredRows.Read(connection);
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma quick_check";
            var verdict = await command.ExecuteScalarAsync();
            report.Expect(verdict is "ok", "database", () => $"quick_check says {verdict}");
            return rows;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
