using Guestlist.FaultTests.Load;
using Guestlist.FaultTests.Rows;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Locked;

/// <summary>The database is locked by another program, or away; clients are told to come back and lose nothing.</summary>
internal static class LockedFault
{
    private const int Clients = 6;
    private static readonly TimeSpan _outage = TimeSpan.FromSeconds(10);

    public static async Task Run(FaultOptions options, Report report)
    {
        if (options.Engines.Contains(Engine.Sqlite))
        {
            await using var server = await FaultServer.Start(Engine.Sqlite);
            await Outage(server, "locked", report, () => FileLock.Hold(server, _outage));
        }
        if (options.Engines.Contains(Engine.Postgres))
        {
            await using var cluster = await PostgresCluster.Start(fsync: true);
            var database = await cluster.CreateDatabase();
            await using var server = await FaultServer.Start(Engine.Postgres, database);
            await Outage(server, "stopped", report, () => Away(cluster));
        }
    }

    private static async Task Outage(GuestlistServer server, string what, Report report, Func<Task> outage)
    {
        var crowd = await Crowd.Of(Clients, server, report);
        var goesOn = true;
        var work = crowd.Work(() => goesOn, endsWithServer: false);
        await Served(crowd);
        var before = crowd.Acknowledged;
        await outage();
        var during = crowd.Acknowledged;
        var back = TimeProvider.System.GetTimestamp();
        await Served(crowd);
        var recovered = TimeProvider.System.GetElapsedTime(back);
        goesOn = false;
        await work;
        var open = crowd.Open;
        await crowd.Check(await StoredRows.Of(server));
        report.Expect(await LoopbackHttp.Answers(server.Http, "/health/live"), "I8", () => "the program is not alive");
        report.Say(
            $"   {server.Engine} {what} for {_outage.TotalSeconds} s: {before} changes before, {during - before} meanwhile, {open} put off, {crowd.Acknowledged} in all"
        );
        report.Say(
            $"   served again after {recovered.TotalMilliseconds:f0} ms; slowest answer {crowd.Wire.Slowest.TotalSeconds:f1} s"
        );
    }

    /// <summary>Comes back when twenty more changes were acknowledged.</summary>
    private static Task Served(Crowd crowd)
    {
        var until = crowd.Acknowledged + 20;
        return Deadline.Until(() => crowd.Acknowledged >= until, TimeSpan.FromSeconds(40), "the clients are served");
    }

    private static async Task Away(PostgresCluster cluster)
    {
        await cluster.Stop();
        await Task.Delay(_outage, TimeProvider.System);
        await cluster.StartAgain();
    }
}
