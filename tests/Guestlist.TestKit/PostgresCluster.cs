using Npgsql;

namespace Guestlist.TestKit;

/// <summary>A PostgreSQL server that lives as long as the tests that share it.</summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresCluster>> _shared = new(StartShared);
    private readonly PostgresInstance? _instance;

    private PostgresCluster(string adminConnectionString, PostgresInstance? instance)
    {
        AdminConnectionString = adminConnectionString;
        _instance = instance;
    }

    /// <summary>A connection that may create and drop databases.</summary>
    public string AdminConnectionString { get; }

    /// <summary>
    /// The one cluster of this process: the server named by GUESTLIST_TEST_POSTGRES (an admin
    /// connection string) when that is set, else one started at the first call and removed at exit.
    /// </summary>
    public static Task<PostgresCluster> Shared() => _shared.Value;

    /// <summary>Starts a cluster of one's own.</summary>
    /// <param name="fsync">True where durability is what is tested or measured.</param>
    public static async Task<PostgresCluster> Start(bool fsync = false)
    {
        var instance = await PostgresInstance.Start(fsync);
        return new PostgresCluster(instance.ConnectionString, instance);
    }

    /// <summary>Makes an empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabase()
    {
        var name = RandomName.With("guestlist_");
        await Execute($"create database {name}");
        return new NpgsqlConnectionStringBuilder(AdminConnectionString) { Database = name }.ConnectionString;
    }

    /// <summary>Removes a database, whoever is still connected.</summary>
    public Task DropDatabase(string connectionString) =>
        Execute($"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)");

    /// <summary>Stops the server at once, as a crash would; nothing for a server started elsewhere.</summary>
    public Task Stop() => _instance?.Stop() ?? Task.CompletedTask;

    /// <summary>Starts it again on the same port and data.</summary>
    public Task StartAgain() => _instance?.Launch() ?? Task.CompletedTask;

    /// <summary>Stops and deletes a cluster that was started here.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_instance is not null)
            await _instance.DisposeAsync();
    }

    private static async Task<PostgresCluster> StartShared()
    {
        if (Environment.GetEnvironmentVariable("GUESTLIST_TEST_POSTGRES") is { Length: > 0 } given)
            return new PostgresCluster(given, null);
        var cluster = await Start();
        // Nobody owns the shared cluster, so the end of the process does.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return cluster;
    }

    private async Task Execute(string statement)
    {
        await using var connection = new NpgsqlConnection(AdminConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
