using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>The first page of a list when the organization has a thousand live invites and when it has a million.</summary>
internal static class ListBench
{
    private const int Few = 1_000;
    private const int Many = 1_000_000;
    private const double Bar = 1.5;

    public static async Task<int> Run(IReadOnlyList<Engine> engines)
    {
        var holds = true;
        foreach (var engine in engines)
            holds &= await Run(engine);
        return holds ? 0 : 1;
    }

    private static async Task<bool> Run(Engine engine)
    {
        Terminal.Say($"{engine}: page 1 of the list, one connection, medians of interleaved bursts");
        var few = await BenchDatabase.Create(engine, "few");
        Tenant tenant;
        await using (var seeding = await Servers.StartProduct(few))
            tenant = await Tenant.Settle(seeding, Few);
        var many = await few.Copy("many");
        await InviteRows.Fill(many, engine, Many - Few);

        await using var small = await Servers.StartProduct(few);
        await using var large = await Servers.StartProduct(many);
        Expect(small, tenant, Few);
        Expect(large, tenant, Many);
        var page = Scenario.Page(tenant.Organization, tenant.Key);
        var series = await Series.Run((large, page), (small, page), connections: 1);
        Print(Many, series.A);
        Print(Few, series.B);
        var ratio = series.Ratio(burst => burst.MedianMilliseconds);
        return Terminal.Judge(
            $"page 1 at {Many:N0} takes {ratio:F2} times as long as at {Few:N0} (bar {Bar})",
            ratio <= Bar
        );
    }

    private static void Expect(ServerProcess server, Tenant tenant, int count)
    {
        using var connection = new HttpConnection(server.Port);
        connection.Send(Scenario.Page(tenant.Organization, tenant.Key).NextRequest());
        if (!connection.Body.Contains($"\"count\":{count},", StringComparison.Ordinal))
            throw new InvalidOperationException($"The list does not count {count} invites: {connection.Body[..200]}");
    }

    private static void Print(int invites, IReadOnlyList<Burst> bursts) =>
        Terminal.Say(
            $"    {invites, 9:N0} invites: p50 {Series.Median(bursts.Select(burst => burst.MedianMilliseconds)):F3} ms, "
                + $"{Series.Median(bursts.Select(burst => burst.CpuPerThousand)):F3} CPU s/1,000"
        );
}
