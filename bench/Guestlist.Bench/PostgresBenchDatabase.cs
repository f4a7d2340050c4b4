using System.Data.Common;
using Guestlist.TestKit;
using Npgsql;

namespace Guestlist.Bench;

/// <summary>A database on a throw-away PostgreSQL server with <c>fsync</c> on.</summary>
internal sealed class PostgresBenchDatabase(PostgresCluster cluster, string connection) : BenchDatabase
{
    private static readonly Lazy<Task<PostgresCluster>> Cluster = new(() => PostgresCluster.Start(fsync: true));

    public override KeyValuePair<string, string> Setting { get; } = new("ConnectionStrings__Postgres", connection);

    protected override string TableNames =>
        "select tablename::text from pg_tables where schemaname = 'public' order by tablename";

    public static async Task<PostgresBenchDatabase> Create()
    {
        var cluster = await Cluster.Value;
        return new PostgresBenchDatabase(cluster, await cluster.CreateDatabase());
    }

    /// <summary>Stops and removes the server, if one was started.</summary>
    public static async Task StopServer()
    {
        if (Cluster.IsValueCreated)
            await (await Cluster.Value).DisposeAsync();
    }

    public override async Task<BenchDatabase> Copy(string name)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        var copy = $"{settings.Database}_{name}";
        await using var admin = new NpgsqlConnection(cluster.AdminConnectionString);
        await admin.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {copy} template {settings.Database}", admin);
        await command.ExecuteNonQueryAsync();
        settings.Database = copy;
        return new PostgresBenchDatabase(cluster, settings.ConnectionString);
    }

    public override DbConnection Connect() =>
        new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ConnectionString);
}
