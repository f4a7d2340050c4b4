using Guestlist.TestKit;
using Npgsql;
using Xunit;

namespace Guestlist.Tests.TestKit;

public sealed class PostgresClusterRules
{
    [Fact]
    public async Task every_created_database_is_another_empty_one()
    {
        var cluster = await PostgresCluster.Shared();
        var first = await cluster.CreateDatabase();
        var second = await cluster.CreateDatabase();

        await Execute(first, "create table guests (name text)");

        Assert.Equal(1L, await Execute(first, CountTables));
        Assert.Equal(0L, await Execute(second, CountTables));
        await cluster.DropDatabase(first);
        await cluster.DropDatabase(second);
    }

    [Fact]
    public async Task a_dropped_database_is_gone_even_while_somebody_is_connected()
    {
        var cluster = await PostgresCluster.Shared();
        var database = await cluster.CreateDatabase();
        await Execute(database, "select 1");

        await cluster.DropDatabase(database);

        await Assert.ThrowsAsync<PostgresException>(() => Execute(database, "select 1"));
    }

    private const string CountTables = "select count(*) from information_schema.tables where table_schema = 'public'";

    private static async Task<object?> Execute(string connectionString, string statement)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        return await command.ExecuteScalarAsync();
    }
}
