namespace Guestlist.Bench;

/// <summary>Two servers loaded in turn (A B A B …), so that the neighbours' noise falls on both alike.</summary>
internal sealed record Series(IReadOnlyList<Burst> A, IReadOnlyList<Burst> B)
{
    public const int Connections = 16;
    private const int Pairs = 7;
    private static readonly TimeSpan BurstLength = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Runs the interleaved bursts; each side has its own scenario, as keys and ids differ.</summary>
    public static async Task<Series> Run(
        (ServerProcess Server, Scenario Scenario) a,
        (ServerProcess Server, Scenario Scenario) b,
        int connections = Connections
    )
    {
        await Load.Run(a.Server, a.Scenario, connections, WarmUp);
        await Load.Run(b.Server, b.Scenario, connections, WarmUp);
        var (ofA, ofB) = (new List<Burst>(), new List<Burst>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            ofA.Add(await Load.Run(a.Server, a.Scenario, connections, BurstLength));
            ofB.Add(await Load.Run(b.Server, b.Scenario, connections, BurstLength));
        }
        return new Series(ofA, ofB);
    }

    /// <summary>The median of the ratios A ÷ B, taken pair by pair.</summary>
    public double Ratio(Func<Burst, double> figure) => Median(A.Zip(B, (a, b) => figure(a) / figure(b)));

    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted.Length % 2 == 1
            ? sorted[sorted.Length / 2]
            : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
