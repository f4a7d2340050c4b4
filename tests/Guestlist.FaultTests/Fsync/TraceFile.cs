using System.Text.RegularExpressions;

namespace Guestlist.FaultTests.Fsync;

/// <summary>Reads what strace wrote, joining the calls that another thread's call interrupted.</summary>
internal static partial class TraceFile
{
    private const string Unfinished = " <unfinished ...>";

    /// <summary>The calls in the order of their returns.</summary>
    public static IEnumerable<SystemCall> Read(string file)
    {
        var begun = new Dictionary<string, (string Name, string Text, int Begin)>(StringComparer.Ordinal);
        var place = 0;
        foreach (var line in File.ReadLines(file))
        {
            place++;
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var thread = line[..space];
            var rest = line[space..].TrimStart();
            if (Resumed().Match(rest) is { Success: true } resumed)
            {
                if (!begun.Remove(thread, out var first))
                    continue;
                var (name, text) = (first.Name, first.Text + rest[resumed.Length..]);
                yield return new SystemCall(name, text, first.Begin, place);
                continue;
            }
            var open = rest.IndexOf('(', StringComparison.Ordinal);
            if (open < 0)
                continue;
            var (called, arguments) = (rest[..open], rest[(open + 1)..]);
            if (arguments.EndsWith(Unfinished, StringComparison.Ordinal))
                begun[thread] = (called, arguments[..^Unfinished.Length], place);
            else
                yield return new SystemCall(called, arguments, place, place);
        }
    }

    [GeneratedRegex(@"^<\.\.\. \w+ resumed>", RegexOptions.NonBacktracking)]
    private static partial Regex Resumed();
}
