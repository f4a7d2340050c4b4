using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>Creates on a server whose mail server has been away for a day, beside one whose mails leave.</summary>
internal static class MailOutage
{
    private const double MedianBar = 1.1;
    private const double P99Bar = 1.5;
    private const int Pairs = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BurstLength = TimeSpan.FromSeconds(3);

    public static async Task<bool> Judge(BenchDatabase database, ServerProcess down, Tenant tenant)
    {
        await using var sink = SmtpSink.Start();
        await using var up = await Servers.StartProduct(database, sink.Port);
        down.Pause();
        up.Pause();
        var (ofDown, ofUp) = (new List<Burst>(), new List<Burst>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            ofUp.Add(await Create(up, tenant));
            ofDown.Add(await Create(down, tenant));
        }
        down.Resume();
        up.Resume();

        Print("up", ofUp);
        Print("down", ofDown);
        var series = new Series(ofDown, ofUp);
        var median = series.Ratio(burst => burst.MedianMilliseconds);
        var p99 = series.Ratio(burst => burst.P99Milliseconds);
        return Terminal.Judge($"create, mail down ÷ up, median: {median:F2} (bar {MedianBar})", median <= MedianBar)
            & Terminal.Judge($"create, mail down ÷ up, p99: {p99:F2} (bar {P99Bar})", p99 <= P99Bar)
            & Terminal.Judge($"mails left while mail was up: {sink.Begun:N0}", sink.Begun > 0)
            & Terminal.Judge($"connections: {sink.MostConnections} at most (set 4)", sink.MostConnections <= 4);
    }

    /// <summary>The other server is stopped meanwhile: its mails must not take the cores from this one's answers.</summary>
    private static async Task<Burst> Create(ServerProcess server, Tenant tenant)
    {
        var scenario = Scenario.Create(tenant.Organization, tenant.Key);
        server.Resume();
        await Load.Run(server, scenario, Series.Connections, WarmUp);
        var burst = await Load.Run(server, scenario, Series.Connections, BurstLength);
        server.Pause();
        return burst;
    }

    private static void Print(string side, List<Burst> bursts)
    {
        var raw = string.Join(' ', bursts.Select(burst => $"{burst.MedianMilliseconds:F1}/{burst.P99Milliseconds:F1}"));
        var rate = Series.Median(bursts.Select(burst => burst.PerSecond));
        Terminal.Say($"    {side, -8}{rate, 8:N0}/s  p50/p99 ms [{raw}]");
    }
}
