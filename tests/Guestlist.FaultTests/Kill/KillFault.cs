using Guestlist.FaultTests.Load;
using Guestlist.FaultTests.Rows;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Kill;

/// <summary>The program dies while clients create, revoke, accept and decline; what they were told must hold.</summary>
internal static class KillFault
{
    private const int Clients = 6;
    private static readonly TimeSpan _drain = TimeSpan.FromMinutes(3);

    public static async Task Run(FaultOptions options, Report report)
    {
        var rounds = options.Rounds ?? 50;
        await using var server = await FaultServer.Start(Engine.Sqlite);
        var crowd = await Crowd.Of(Clients, server, report);
        var post = new Post(server.Mail.Folder);
        var ready = new List<TimeSpan>();
        var unsettled = new List<IReadOnlySet<string>>();
        var open = 0;
        for (var round = 1; round <= rounds; round++)
        {
            await Load(crowd, server);
            open += crowd.Open;
            unsettled.Add((await AfterDeath.Look(server, report)).Unsettled);
            await post.Collect(round);
            ready.Add(await Restart(server));
            await crowd.Check(await StoredRows.Of(server));
            post.HandOut(crowd);
        }
        await Deadline.Until(
            async () => (await StoredRows.Of(server)).Unsettled.Count == 0,
            _drain,
            "the outbox is empty"
        );
        await post.Collect(rounds + 1);
        var last = await StoredRows.Of(server);
        await crowd.Check(last);
        var mails = new MailCheck(report, post, unsettled);
        mails.Of(crowd, last);
        new LogCheck(report).Of(server, post);
        report.Say($"   {rounds} kills, {crowd.Acknowledged} acknowledged changes, {open} requests cut off");
        report.Say($"   {post.Letters.Count} mails, {mails.Repeated} of them repeats of one in flight at a kill");
        report.Say($"   {unsettled.Sum(set => set.Count)} mails were waiting at the kills; none was lost");
        report.Say($"   ready again: {Figures.Of(ready)}");
        report.Say($"   slowest answer: {crowd.Wire.Slowest.TotalMilliseconds:f0} ms");
    }

    /// <summary>Kills at a moment that chance picks, while requests and mails are under way.</summary>
    private static async Task Load(Crowd crowd, GuestlistServer server)
    {
        var until = crowd.Acknowledged + 20 + Chance.Below(200);
        var work = crowd.Work(() => true, endsWithServer: true);
        await Deadline.Until(
            () => crowd.Acknowledged >= until || work.IsCompleted,
            TimeSpan.FromSeconds(30),
            "the clients are served"
        );
        server.Kill();
        await work;
    }

    private static async Task<TimeSpan> Restart(GuestlistServer server)
    {
        var started = TimeProvider.System.GetTimestamp();
        await server.StartAgain();
        return TimeProvider.System.GetElapsedTime(started);
    }
}
