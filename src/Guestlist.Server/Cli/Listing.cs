using System.Globalization;

namespace Guestlist.Server.Cli;

/// <summary>A list as verbs print it: one row a line, columns separated by tabs. A person at a terminal gets them aligned, under their names.</summary>
internal static class Listing
{
    private const string Gap = "  ";

    /// <summary>Prints the rows; when there are none it says so on standard error, so that silence never means a fault.</summary>
    public static async Task Write(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        List<string[]> lines = [.. rows.Select(row => row.Select(Cell).ToArray())];
        if (lines.Count == 0)
        {
            await Terminal.Error.WriteLineAsync("Nothing.");
            return;
        }

        if (Terminal.IsShown)
        {
            lines.Insert(0, [.. columns]);
            lines = Aligned(lines);
        }

        foreach (var line in lines)
        {
            await Terminal.Out.WriteLineAsync(string.Join(Terminal.IsShown ? Gap : "\t", line).TrimEnd(' '));
        }
    }

    /// <summary>A moment, to the second.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Cell(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static List<string[]> Aligned(List<string[]> lines)
    {
        var widths = Enumerable.Range(0, lines[0].Length).Select(column => lines.Max(line => line[column].Length));
        return [.. lines.Select(line => line.Zip(widths, (cell, width) => cell.PadRight(width)).ToArray())];
    }
}
