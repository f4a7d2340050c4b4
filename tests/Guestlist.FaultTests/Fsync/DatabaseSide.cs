using Npgsql;

namespace Guestlist.FaultTests.Fsync;

/// <summary>What PostgreSQL's commit answer is worth.</summary>
internal static class DatabaseSide
{
    /// <summary>It answers a commit only after its own sync.</summary>
    /// <returns>The port it listens on.</returns>
    public static async Task<int> Check(string connectionString, Report report)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        foreach (var setting in new[] { "fsync", "synchronous_commit" })
        {
            await using var command = new NpgsqlCommand("select current_setting($1)", connection);
            command.Parameters.AddWithValue(setting);
            var value = await command.ExecuteScalarAsync();
            report.Expect(value is "on", "PostgreSQL", () => $"{setting} is {value}");
        }
        return connection.Port;
    }
}
