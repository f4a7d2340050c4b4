namespace Guestlist.Bench;

/// <summary>Whether product and probe wrote the same rows: a ratio against a probe that writes less would be worth nothing.</summary>
internal static class SameRows
{
    private const double Tolerance = 0.02;

    public static bool Judge(
        IReadOnlyDictionary<string, long> before,
        IReadOnlyDictionary<string, long> product,
        IReadOnlyDictionary<string, long> probe
    )
    {
        var same = true;
        Terminal.Say("  rows written per invite");
        foreach (var table in before.Keys)
        {
            var (ofProduct, ofProbe) = (PerInvite(table, before, product), PerInvite(table, before, probe));
            if (ofProduct < Tolerance && ofProbe < Tolerance)
                continue;
            Terminal.Say($"    {table, -24} product {ofProduct:F2}  probe {ofProbe:F2}");
            same &= Math.Abs(ofProduct - ofProbe) < Tolerance;
        }
        return Terminal.Judge("the probe writes the rows the product writes", same);
    }

    private static double PerInvite(
        string table,
        IReadOnlyDictionary<string, long> before,
        IReadOnlyDictionary<string, long> after
    ) => (after[table] - before[table]) / (double)Math.Max(1, after["invites"] - before["invites"]);
}
