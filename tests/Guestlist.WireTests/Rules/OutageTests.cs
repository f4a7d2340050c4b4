using System.Diagnostics;
using Npgsql;

namespace Guestlist.WireTests.Rules;

/// <summary>What callers see while the database is away.</summary>
public sealed class OutageTests
{
    private static readonly Answer _unavailable = Error(
        503,
        "server_error",
        "unavailable",
        "The service is temporarily unavailable."
    );

    [Fact, Covers("W14.5 W14.2")]
    public async Task A_locked_sqlite_file_is_an_outage_that_passes()
    {
        await using var server = await GuestlistServer.Start(Engine.Sqlite);
        var world = await World.Open(server);
        using (var holder = await LockFile(server))
        {
            await IsAway(world);
            await holder.StandardInput.WriteLineAsync("let go");
            await holder.WaitForExitAsync();
        }
        await Deadline.Until(async () =>
            (await world.Owner.Posts("invites/", """{"target_email":"ann@here"}""")).Status == 201
        );
    }

    [Fact, Covers("W14.5 W14.2")]
    public async Task A_postgresql_that_takes_no_connections_is_an_outage_that_passes()
    {
        var database = await (await PostgresCluster.Shared()).CreateDatabase();
        await using var server = await GuestlistServer.Start(
            Engine.Postgres,
            settings => settings.Set("ConnectionStrings__Postgres", database)
        );
        var world = await World.Open(server);
        await Allow(database, false);
        await IsAway(world);
        await Allow(database, true);
        await Deadline.Until(async () =>
            (await world.Owner.Posts("invites/", """{"target_email":"ann@here"}""")).Status == 201
        );
    }

    private static async Task IsAway(World world)
    {
        var answer = await world.Owner.Posts("invites/", """{"target_email":"ann@here"}""");
        answer.Is(_unavailable);
        Assert.Matches("^[1-9][0-9]*$", answer.Headers["Retry-After"]);
    }

    private static async Task<Process> LockFile(GuestlistServer server)
    {
        const string Script = """
            import sqlite3, sys
            held = sqlite3.connect(sys.argv[1], isolation_level=None)
            held.execute("begin immediate")
            print("locked", flush=True)
            sys.stdin.readline()
            held.rollback()
            """;
        var file = server.ConnectionString.Split(';')[0].Split('=')[1];
        var start = new ProcessStartInfo("/usr/bin/python3", ["-c", Script, file])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        Assert.Equal("locked", await process.StandardOutput.ReadLineAsync());
        return process;
    }

    private static async Task Allow(string database, bool connections)
    {
        var target = new NpgsqlConnectionStringBuilder(database);
        var name = target.Database;
        target.Database = "postgres";
        target.Pooling = false;
        await using var admin = new NpgsqlConnection(target.ConnectionString);
        await admin.OpenAsync();
        await using var command = admin.CreateCommand();
        command.CommandText =
            $"alter database \"{name}\" allow_connections {connections};"
            + $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'";
        await command.ExecuteNonQueryAsync();
    }
}
