using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>The product against the probe, request by request.</summary>
internal static class HttpBench
{
    private const int Invites = 1_000;

    public static async Task<int> Run(IReadOnlyList<Engine> engines)
    {
        var holds = true;
        foreach (var engine in engines)
            holds &= await Run(engine);
        return holds ? 0 : 1;
    }

    private static async Task<bool> Run(Engine engine)
    {
        Terminal.Say(
            $"{engine}: product against probe, {Series.Connections} connections, medians of interleaved bursts"
        );
        var database = await BenchDatabase.Create(engine, "product");
        Tenant tenant;
        await using (var seeding = await Servers.StartProduct(database))
            tenant = await Tenant.Settle(seeding, Invites);
        var copy = await database.Copy("probe");
        var before = await database.CountRows();

        bool holds;
        await using (var product = await Servers.StartProduct(database))
        await using (var probe = await Servers.StartProbe(copy))
            holds = await Compare(product, probe, tenant);
        return holds & SameRows.Judge(before, await database.CountRows(), await copy.CountRows());
    }

    private static async Task<bool> Compare(ServerProcess product, ServerProcess probe, Tenant tenant)
    {
        var holds = true;
        var constant = await Load.Run(
            probe,
            Scenario.Constant(tenant.Key),
            Series.Connections,
            TimeSpan.FromSeconds(3)
        );
        Terminal.Say(
            $"  constant answer of the probe: {constant.PerSecond:N0}/s, {constant.CpuPerThousand:F3} CPU s/1,000"
        );
        foreach (var (scenario, bar) in Bars(tenant))
        {
            var series = await Series.Run((product, scenario), (probe, scenario));
            Print(scenario.Name, series, constant);
            var ratio = series.Ratio(burst => burst.PerSecond);
            holds &= Terminal.Judge($"{scenario.Name}: {ratio:P0} of the probe (bar {bar:P0})", ratio >= bar);
        }
        Terminal.Say($"  resident under load: product {product.ResidentMiB:F0} MiB, probe {probe.ResidentMiB:F0} MiB");
        return holds;
    }

    private static (Scenario Scenario, double Bar)[] Bars(Tenant tenant) =>
        [
            (Scenario.Page(tenant.Organization, tenant.Key), 0.70),
            (Scenario.Create(tenant.Organization, tenant.Key), 0.60),
            (Scenario.BulkOf20(tenant.Organization, tenant.Key), 0.60),
        ];

    private static void Print(string name, Series series, Burst constant)
    {
        Terminal.Say($"  {name}");
        Print("product", series.A);
        Print("probe", series.B);
        var perSecond = Series.Median(series.B.Select(burst => burst.PerSecond));
        var cpu = series.Ratio(burst => burst.CpuPerThousand);
        Terminal.Say($"    CPU product ÷ probe {cpu:F2}; probe ÷ constant answer {perSecond / constant.PerSecond:P0}");
    }

    private static void Print(string side, IReadOnlyList<Burst> bursts)
    {
        var raw = string.Join(' ', bursts.Select(burst => burst.PerSecond.ToString("F0")));
        var (rate, cpu, time) = (
            Series.Median(bursts.Select(burst => burst.PerSecond)),
            Series.Median(bursts.Select(burst => burst.CpuPerThousand)),
            Series.Median(bursts.Select(burst => burst.MedianMilliseconds))
        );
        Terminal.Say($"    {side, -8}{rate, 8:N0}/s  p50 {time:F2} ms  {cpu:F3} CPU s/1,000   [{raw}]");
    }
}
