using Guestlist.TestKit;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Guestlist.OperationsTests;

/// <summary>The schema is brought up to date once, and never backwards.</summary>
public sealed class MigrationRules
{
    private const string FirstScript = "Migration 0001_start applied";

    [Fact]
    public async Task two_servers_that_start_at_once_on_postgresql_migrate_once()
    {
        var cluster = await PostgresCluster.Shared();
        var connection = await cluster.CreateDatabase();

        var both = await Task.WhenAll(OnDatabase(connection), OnDatabase(connection));

        // What an ended process printed has arrived whole.
        await Task.WhenAll(both.Select(server => server.Stop()));
        Assert.Equal(
            1,
            both.Sum(server => server.Log.Count(line => line.Contains(FirstScript, StringComparison.Ordinal)))
        );
        foreach (var server in both)
            await server.DisposeAsync();
        await cluster.DropDatabase(connection);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_second_start_finds_nothing_to_do(Engine engine)
    {
        await using var server = await GuestlistServer.Start(engine);
        await server.Stop();

        var migrate = await server.Run("migrate");
        await server.StartAgain();
        await server.Stop();

        Assert.Equal("The database is up to date.\n", migrate.OrThrow("migrate").Output);
        Assert.Single(server.Log, line => line.Contains(FirstScript, StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_database_newer_than_the_program_is_refused_in_one_line()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        await server.Stop();
        await using (var connection = new SqliteConnection(server.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText =
                "insert into SchemaVersions (ScriptName, Applied) values ('9999_future', '2030-01-01')";
            await command.ExecuteNonQueryAsync();
        }

        foreach (var verb in new[] { "serve", "migrate", "user list" })
        {
            var result = await server.Run(verb.Split(' '));
            Assert.Equal(1, result.ExitCode);
            var line = Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Contains("newer than this program", line, StringComparison.Ordinal);
            Assert.Contains("9999_future", line, StringComparison.Ordinal);
        }
    }

    private static Task<GuestlistServer> OnDatabase(string connection) =>
        GuestlistServer.Start(Engine.Postgres, settings => settings.Set("ConnectionStrings__Postgres", connection));
}
