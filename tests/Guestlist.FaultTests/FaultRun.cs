namespace Guestlist.FaultTests;

/// <summary>Runs the chosen faults, one after the other.</summary>
internal static class FaultRun
{
    /// <returns>0 when everything held, 1 when something did not, 2 for a command line that makes no sense.</returns>
    public static async Task<int> Of(IReadOnlyList<Fault> faults, string[] args)
    {
        var report = new Report();
        if (FaultOptions.Read(args, faults) is not { } options)
        {
            report.Say(FaultOptions.Usage);
            foreach (var fault in faults)
                report.Say($"  {fault.Name, -10}{fault.Summary}");
            return 2;
        }
        foreach (var fault in faults.Where(fault => IsChosen(fault, options)))
            await RunOne(fault, options, report);
        report.Say(report.Failures == 0 ? "Everything held." : $"{report.Failures} things did not hold.");
        return report.Failures == 0 ? 0 : 1;
    }

    private static bool IsChosen(Fault fault, FaultOptions options) =>
        options.Names.Count == 0 || options.Names.Contains(fault.Name, StringComparer.Ordinal);

    private static async Task RunOne(Fault fault, FaultOptions options, Report report)
    {
        var started = TimeProvider.System.GetTimestamp();
        report.Say($"== {fault.Name}: {fault.Summary}");
        try
        {
            await fault.Run(options, report);
        }
#pragma warning disable CA1031 // Whatever breaks one fault is a finding; the others still run.
        catch (Exception e)
#pragma warning restore CA1031
        {
            report.Fail(fault.Name, e.ToString());
        }
        report.Say($"   {fault.Name}: {TimeProvider.System.GetElapsedTime(started).TotalSeconds:f1} s");
    }
}
