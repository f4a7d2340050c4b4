namespace Guestlist.Server.Api.Wire;

/// <summary>Lines of comma-separated values (RFC 4180) that a spreadsheet opens without running anything.</summary>
internal static class Csv
{
    /// <summary>One line with its line break.</summary>
    public static string Line(params ReadOnlySpan<string?> cells)
    {
        var line = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            line[i] = Cell(cells[i] ?? "");
        }

        return string.Join(',', line) + "\r\n";
    }

    /// <summary>A spreadsheet takes a cell that begins like this for a formula; the apostrophe makes it text.</summary>
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
