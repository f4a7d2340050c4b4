using System.Globalization;
using System.Text;

namespace Guestlist.Server.Api.Wire;

/// <summary>A text within a list as Python's repr() prints it: in quotes, and what cannot be seen by its number.</summary>
internal static class PythonQuote
{
    public static string Of(string text)
    {
        var quote =
            text.Contains('\'', StringComparison.Ordinal) && !text.Contains('"', StringComparison.Ordinal) ? '"' : '\'';
        var builder = new StringBuilder().Append(quote);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' => builder.Append("\\\\"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                var c when c == quote => builder.Append('\\').Append(quote),
                _ when IsPrintable(rune) => builder.Append(rune),
                < 0x100 and var c => builder.Append("\\x").Append(c.ToString("x2", CultureInfo.InvariantCulture)),
                < 0x10000 and var c => builder.Append("\\u").Append(c.ToString("x4", CultureInfo.InvariantCulture)),
                var c => builder.Append("\\U").Append(c.ToString("x8", CultureInfo.InvariantCulture)),
            };
        }

        return builder.Append(quote).ToString();
    }

    /// <summary>What Python's str.isprintable() says: of all blanks the usual one alone.</summary>
    private static bool IsPrintable(Rune rune) =>
        rune.Value == ' '
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
            );
}
