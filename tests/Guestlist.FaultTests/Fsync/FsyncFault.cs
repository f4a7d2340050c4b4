using Guestlist.FaultTests.People;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Fsync;

/// <summary>
/// Killing a program spares the page cache, so the order of its system calls is what tells whether a 201 would
/// survive a power cut.
/// </summary>
internal static class FsyncFault
{
    private const int Creates = 500;
    private const int AtOnce = 8;

    public static async Task Run(FaultOptions options, Report report)
    {
        if (options.Engines.Contains(Engine.Sqlite))
            await OnSqlite(report);
        if (options.Engines.Contains(Engine.Postgres))
            await OnPostgres(report);
    }

    private static async Task OnSqlite(Report report)
    {
        await using var server = await FaultServer.Start(Engine.Sqlite);
        var order = new SqliteOrder(server.Url.Port);
        await Trace(server, "fsync,fdatasync,write,pwrite64,sendto,sendmsg,writev", order, report);
        report.Say(
            $"   SQLite: {order.Proved} of {Creates} answers left after the WAL with their group was synced; {order.Groups} groups, largest {order.LargestGroup}"
        );
    }

    private static async Task OnPostgres(Report report)
    {
        await using var cluster = await PostgresCluster.Start(fsync: true);
        var database = await cluster.CreateDatabase();
        await using var server = await FaultServer.Start(Engine.Postgres, database);
        var order = new PostgresOrder(server.Url.Port, await DatabaseSide.Check(database, report));
        await Trace(server, "sendto,sendmsg,write,writev,recvfrom,recvmsg,read", order, report);
        report.Say(
            $"   PostgreSQL: {order.Proved} of {Creates} answers left after PostgreSQL had answered their commit"
        );
    }

    private static async Task Trace(GuestlistServer server, string calls, CallOrder order, Report report)
    {
        var owner = await Person.SignUp(new Wire(server.Http, report), "owner@fsync.example");
        // The first requests open connections and files; they are not what is measured.
        await CreateAll(owner, "warm", AtOnce);
        var file = Path.Combine(server.Folder, "trace");
        await using (await Strace.Attach(server.Process, calls, file))
        {
            await CreateAll(owner, "n", Creates);
            // An answer reaches its client before strace has written the call down; later calls see it written.
            await CreateAll(owner, "warm", AtOnce);
        }
        foreach (var call in TraceFile.Read(file))
            order.Saw(call);
        foreach (var fault in order.Faults)
            report.Fail("order", fault);
        report.Expect(
            order.Proved == Creates,
            "order",
            () => $"{order.Proved} of {Creates} answers are proved, {order.Answered} were seen"
        );
    }

    private static async Task CreateAll(Person owner, string prefix, int count)
    {
        var numbers = Enumerable.Range(1, count);
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(
            numbers,
            limit,
            async (number, _) =>
            {
                var answer = await owner.Invite($"{prefix}{number}@traced.example");
                if (answer.Status != 201)
                    throw new InvalidOperationException($"A create said {answer}.");
            }
        );
    }
}
