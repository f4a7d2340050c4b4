using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>How a schema comes to be and grows.</summary>
public abstract class MigrationSpecification : IAsyncDisposable
{
    private readonly List<Database> opened = [];

    /// <summary>One more program on the same database, which starts empty.</summary>
    protected abstract Task<Database> Open();

    /// <summary>The statement that makes the journal name a migration of the future.</summary>
    protected abstract Statement FromTheFuture { get; }

    /// <summary>Removes the database.</summary>
    protected abstract Task Remove();

    private async Task<Database> Start()
    {
        var database = await Open();
        opened.Add(database);
        return database;
    }

    [Fact]
    public async Task an_empty_database_gets_every_migration_in_order()
    {
        var database = await Start();

        var report = await database.Migrate();

        Assert.Equal("0001_start", report.Applied[0]);
        Assert.Equal(report.Applied.Order(StringComparer.Ordinal), report.Applied);
        Assert.Equal(0, await database.Count(new($"select count(*) from invites")));
    }

    [Fact]
    public async Task a_second_run_finds_nothing_to_do_and_keeps_what_is_there()
    {
        await (await Start()).Migrate();
        var database = await Start();
        await database.Write([new($"insert into instance (name, value) values ('kept', 'yes')")]);

        var report = await database.Migrate();

        Assert.Empty(report.Applied);
        Assert.Equal(1, await database.Count(new($"select count(*) from instance where name = 'kept'")));
    }

    [Fact]
    public async Task of_several_that_start_at_once_one_migrates()
    {
        var programs = new[] { await Start(), await Start(), await Start(), await Start() };

        var reports = await Task.WhenAll(programs.Select(program => Task.Run(program.Migrate)));

        Assert.Single(reports, report => report.Applied.Count > 0);
    }

    [Fact]
    public async Task a_newer_database_is_refused_by_the_name_of_what_is_unknown()
    {
        var database = await Start();
        await database.Migrate();
        await database.Write([FromTheFuture]);

        var refusal = await Assert.ThrowsAsync<NewerDatabaseException>(database.Migrate);

        Assert.Contains("9999_future", refusal.Message, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in opened)
            await database.DisposeAsync();
        await Remove();
        GC.SuppressFinalize(this);
    }
}
