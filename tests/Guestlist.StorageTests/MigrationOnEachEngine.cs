using Guestlist.Postgres;
using Guestlist.Sqlite;
using Guestlist.Storage;
using Guestlist.TestKit;

namespace Guestlist.StorageTests;

public sealed class MigrationOnSqlite : MigrationSpecification
{
    private readonly string folder = Directory.CreateTempSubdirectory("guestlist-storage-").FullName;

    protected override Statement FromTheFuture =>
        new($"insert into SchemaVersions (ScriptName, Applied) values ('9999_future', '2030-01-01')");

    protected override Task<Database> Open() =>
        Task.FromResult<Database>(new SqliteDatabase($"Data Source={Path.Combine(folder, "guestlist.db")}"));

    protected override Task Remove()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}

public sealed class MigrationOnPostgres : MigrationSpecification
{
    private string? connection;

    protected override Statement FromTheFuture =>
        new($"insert into schemaversions (scriptname, applied) values ('9999_future', '2030-01-01')");

    protected override async Task<Database> Open()
    {
        connection ??= await (await PostgresCluster.Shared()).CreateDatabase();
        return new PostgresDatabase(connection);
    }

    protected override async Task Remove()
    {
        if (connection is not null)
            await (await PostgresCluster.Shared()).DropDatabase(connection);
    }
}
