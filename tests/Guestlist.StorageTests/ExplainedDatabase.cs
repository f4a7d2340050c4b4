using Guestlist.Storage;

namespace Guestlist.StorageTests;

/// <summary>SQLite that notes of everything it is asked which tables it reads from end to end.</summary>
public sealed class ExplainedDatabase(Database sqlite) : Database
{
    private readonly HashSet<string> scans = new(StringComparer.Ordinal);

    /// <summary>What was read whole, in SQLite's words: a table or its alias, and the index if one was walked.</summary>
    public IEnumerable<string> Scans => scans.Order(StringComparer.Ordinal);

    /// <summary>Begins anew.</summary>
    public void Forget() => scans.Clear();

    public override Dialect Dialect => sqlite.Dialect;

    public override async Task<List<T>> Query<T>(Statement statement, Func<Row, T> map)
    {
        await Note(statement);
        return await sqlite.Query(statement, map);
    }

    public override async Task<WriteResult> Write(IReadOnlyList<Statement> statements, Func<int[], bool>? keep = null)
    {
        foreach (var statement in statements)
            await Note(statement);
        return await sqlite.Write(statements, keep);
    }

    public override string Place => sqlite.Place;

    public override Task<bool> Exists() => sqlite.Exists();

    public override Task<MigrationReport> Migrate() => sqlite.Migrate();

    public override Task<DateTimeOffset?> Now() => sqlite.Now();

    public override ValueTask DisposeAsync() => sqlite.DisposeAsync();

    private async Task Note(Statement statement)
    {
        const string Scan = "SCAN ";
        var plan = await sqlite.Query(new Statement($"explain query plan {statement}"), row => row.Text(3));
        var whole = plan.Where(step => step.StartsWith(Scan, StringComparison.Ordinal))
            .Select(step => step[Scan.Length..]);
        lock (scans)
        {
            scans.UnionWith(whole);
        }
    }
}

/// <summary>A fresh SQLite database that is explained.</summary>
public sealed class ExplainedSqlite(FreshSqlite fresh) : IFreshDatabase
{
    private readonly ExplainedDatabase database = new(fresh.Database);

    public Database Database => database;

    /// <inheritdoc cref="ExplainedDatabase.Scans"/>
    public IEnumerable<string> Scans => database.Scans;

    /// <inheritdoc cref="ExplainedDatabase.Forget"/>
    public void Forget() => database.Forget();

    public ValueTask DisposeAsync() => fresh.DisposeAsync();
}
