using Guestlist.Postgres;
using Guestlist.Sqlite;
using Guestlist.Storage;
using Guestlist.TestKit;

namespace Guestlist.StorageTests;

/// <summary>An empty database with the newest schema, gone when the test is over.</summary>
public static class FreshDatabase
{
    public static async Task<FreshSqlite> OnSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("guestlist-storage-").FullName;
        var database = new SqliteDatabase($"Data Source={Path.Combine(folder, "guestlist.db")}");
        await database.Migrate();
        return new FreshSqlite(folder, database);
    }

    public static async Task<FreshPostgres> OnPostgres()
    {
        var cluster = await PostgresCluster.Shared();
        var connection = await cluster.CreateDatabase();
        var database = new PostgresDatabase(connection);
        await database.Migrate();
        return new FreshPostgres(connection, database);
    }
}

/// <summary>A database under test.</summary>
public interface IFreshDatabase : IAsyncDisposable
{
    Database Database { get; }
}

public sealed class FreshSqlite(string folder, Database database) : IFreshDatabase
{
    public Database Database => database;

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

public sealed class FreshPostgres(string connection, Database database) : IFreshDatabase
{
    /// <summary>For sessions besides those of the database under test.</summary>
    public string ConnectionString => connection;

    public Database Database => database;

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await (await PostgresCluster.Shared()).DropDatabase(connection);
    }
}
