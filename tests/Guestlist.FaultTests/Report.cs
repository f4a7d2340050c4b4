#pragma warning disable RS0030 // The one place that talks to the terminal.
namespace Guestlist.FaultTests;

/// <summary>Figures and findings, as they come.</summary>
internal sealed class Report
{
    /// <summary>A rule that breaks, breaks often; the first ones tell the story.</summary>
    private const int MostPrinted = 25;

    private readonly Lock _gate = new();

    /// <summary>How many things did not hold.</summary>
    public int Failures { get; private set; }

    public void Say(string line)
    {
        lock (_gate)
            Console.Out.WriteLine(line);
    }

    public void Fail(string rule, string detail)
    {
        lock (_gate)
        {
            if (++Failures <= MostPrinted)
                Console.Out.WriteLine($"   FAILED {rule}: {detail}");
        }
    }

    /// <summary>Fails unless <paramref name="holds"/>.</summary>
    public void Expect(bool holds, string rule, Func<string> detail)
    {
        if (!holds)
            Fail(rule, detail());
    }
}
