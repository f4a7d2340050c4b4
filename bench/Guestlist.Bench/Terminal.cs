using System.Diagnostics.CodeAnalysis;

namespace Guestlist.Bench;

/// <summary>Where figures and verdicts are printed.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "A benchmark is a terminal program.")]
internal static class Terminal
{
    public static void Say(string line = "") => Console.WriteLine(line);

    /// <summary>Prints one bar with its verdict and says whether it holds.</summary>
    public static bool Judge(string bar, bool holds)
    {
        Say($"{(holds ? "PASS" : "FAIL")}  {bar}");
        return holds;
    }

    public static int Usage()
    {
        Say("bench start | http|list|filters|mail [--engine sqlite|postgres|both]");
        return 2;
    }
}
