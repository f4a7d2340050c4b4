using System.Text.RegularExpressions;
using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>The first page of a million invites, filtered in every way, against the same page unfiltered.</summary>
internal static partial class FilterBench
{
    private const int Invites = 1_000_000;
    private const int Few = 20;
    private const double Bar = 3;
    private const int Rounds = 5;
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(0.4);

    public static async Task<int> Run(IReadOnlyList<Engine> engines)
    {
        var holds = true;
        foreach (var engine in engines)
            holds &= await Run(engine);
        return holds ? 0 : 1;
    }

    private static async Task<bool> Run(Engine engine)
    {
        Terminal.Say($"{engine}: page 1 of {Invites:N0} invites, one connection, medians of interleaved bursts");
        var database = await BenchDatabase.Create(engine, "filters");
        Tenant tenant;
        await using (var seeding = await Servers.StartProduct(database))
            tenant = await Tenant.Settle(seeding, Few);
        await FilterRows.Fill(database, engine, Invites - Few);

        await using var product = await Servers.StartProduct(database);
        var found = Filters.All.ToDictionary(filter => filter, filter => Count(product, tenant, filter));
        var series = await Interleave(product, tenant);
        var holds = true;
        foreach (var filter in Filters.All)
            holds &= Judge(filter, found[filter], series[filter]);
        return holds;
    }

    /// <summary>Every burst of a filter stands beside one without, so that the neighbours' noise falls on both alike.</summary>
    private static async Task<Dictionary<Filter, List<Pair>>> Interleave(ServerProcess product, Tenant tenant)
    {
        var pairs = Filters.All.ToDictionary(filter => filter, _ => new List<Pair>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var filter in Filters.All)
            {
                var none = await Time(product, tenant, Filter.None);
                pairs[filter].Add(new(await Time(product, tenant, filter), none));
            }
        }
        return pairs;
    }

    /// <summary>The median time of a burst; without end where the product gave up, as it does after 15 s on PostgreSQL.</summary>
    private static async Task<double> Time(ServerProcess product, Tenant tenant, Filter filter)
    {
        try
        {
            return (await Load.Run(product, Ask(tenant, filter), connections: 1, Burst)).MedianMilliseconds;
        }
        catch (InvalidOperationException refused) when (filter != Filter.None)
        {
            Terminal.Say($"      {refused.Message.Split('\n')[0]}");
            return double.PositiveInfinity;
        }
    }

    private static bool Judge(Filter filter, string found, List<Pair> pairs)
    {
        var ratio = Series.Median(pairs.Select(pair => pair.Filtered / pair.Unfiltered));
        var time = Series.Median(pairs.Select(pair => pair.Filtered));
        var line = $"{ratio, 8:F2}  {time, 9:F2} ms  {found, 8} found  {filter.Query}";
        if (filter.HasBar)
            return Terminal.Judge($"{line} (bar {Bar})", ratio <= Bar);
        Terminal.Say($"      {line} (no bar)");
        return true;
    }

    /// <summary>How many there are, and more than that where counting has its limit. Also the first look, which warms up.</summary>
    private static string Count(ServerProcess product, Tenant tenant, Filter filter)
    {
        using var connection = new HttpConnection(product.Port);
        connection.Send(Ask(tenant, filter).NextRequest());
        return CountOf().Match(connection.Body) is { Success: true } count
            ? count.Groups["count"].Value
            : throw new InvalidOperationException($"{filter.Query} was answered: {connection.Body}");
    }

    private static Scenario Ask(Tenant tenant, Filter filter) =>
        Scenario.Page(tenant.Organization, tenant.Key, filter.Query);

    [GeneratedRegex("\"count\":(?<count>[0-9]+),", RegexOptions.NonBacktracking)]
    private static partial Regex CountOf();

    private sealed record Pair(double Filtered, double Unfiltered);
}
