using Guestlist.Storage;
using Xunit;

namespace Guestlist.StorageTests;

/// <summary>What a write promises, whatever else is written at the same time.</summary>
public abstract class WriteSpecification
{
    protected abstract Task<IFreshDatabase> Fresh();

    [Fact]
    public async Task a_write_that_is_not_kept_leaves_nothing_and_hands_nothing_over()
    {
        await using var fresh = await Fresh();
        var names = new List<string>();

        var result = await fresh.Database.Write(
            [Put("one"), Put("two").Into(row => row.Text(0), names.Add)],
            counts => counts is [1, 2]
        );

        Assert.False(result.Kept);
        Assert.Equal([1, 1], result.Counts);
        Assert.Empty(names);
        Assert.Empty(await Names(fresh.Database));
    }

    [Fact]
    public async Task a_write_that_is_kept_hands_its_rows_over_once()
    {
        await using var fresh = await Fresh();
        var names = new List<string>();

        var result = await fresh.Database.Write(
            [Put("one"), Put("two").Into(row => row.Text(0), names.Add)],
            counts => counts is [1, 1]
        );

        Assert.True(result.Kept);
        Assert.Equal(["two"], names);
        Assert.Equal(["one", "two"], await Names(fresh.Database));
    }

    [Fact]
    public async Task of_many_writes_at_once_those_that_fail_or_are_not_kept_leave_the_others_alone()
    {
        await using var fresh = await Fresh();
        var writes = Enumerable
            .Range(0, 300)
            .Select(number =>
                Task.Run(() =>
                    (number % 3) switch
                    {
                        0 => fresh.Database.Write([Put($"kept {number}")]),
                        1 => fresh.Database.Write([Put($"undone {number}")], _ => false),
                        // The second row breaks the unique name.
                        _ => fresh.Database.Write([Put($"broken {number}"), Put($"broken {number}")]),
                    }
                )
            )
            .ToArray();

        await Task.WhenAll(writes).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(100, writes.Count(write => write.IsFaulted));
        Assert.Equal(
            Enumerable.Range(0, 100).Select(third => $"kept {3 * third}").Order(StringComparer.Ordinal),
            await Names(fresh.Database)
        );
    }

    protected static Statement Put(string name) =>
        new($"insert into instance (name, value) values ({name}, '') returning name");

    protected static async Task<IReadOnlyList<string>> Names(Database database) =>
        [
            .. (await database.Query(new($"select name from instance"), row => row.Text(0))).Order(
                StringComparer.Ordinal
            ),
        ];
}

public sealed class SqliteWriteRules : WriteSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnSqlite();
}

public sealed class PostgresWriteRules : WriteSpecification
{
    protected override async Task<IFreshDatabase> Fresh() => await FreshDatabase.OnPostgres();

    [Fact]
    public async Task a_write_that_lost_a_deadlock_begins_again_and_hands_its_rows_over_once()
    {
        await using var fresh = await FreshDatabase.OnPostgres();
        await fresh.Database.Write([Put("left"), Put("right")]);
        await using var gate = await OtherSessions.Holding(fresh.ConnectionString, "select pg_advisory_lock(1)");

        var writes = new[] { ("left", "right"), ("right", "left") }
            .Select(order => Task.Run(() => Touches(fresh.Database, order.Item1, order.Item2)))
            .ToArray();
        await OtherSessions.Wait(fresh.ConnectionString, 2);
        await gate.DisposeAsync();

        Assert.Equal(["left", "right"], await writes[0]);
        Assert.Equal(["right", "left"], await writes[1]);
    }

    /// <summary>Holds one row, waits at the gate, then wants the other one.</summary>
    private static async Task<IReadOnlyList<string>> Touches(Database database, string first, string second)
    {
        var names = new List<string>();
        await database.Write([
            Touch(first).Into(row => row.Text(0), names.Add),
            new($"select pg_advisory_xact_lock_shared(1)"),
            Touch(second).Into(row => row.Text(0), names.Add),
        ]);
        return names;
    }

    private static Statement Touch(string name) =>
        new($"update instance set value = 'touched' where name = {name} returning name");
}
