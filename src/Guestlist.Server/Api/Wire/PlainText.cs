using System.Globalization;
using System.Text;

namespace Guestlist.Server.Api.Wire;

/// <summary>Which texts may stand in mails and pages beside our own words.</summary>
internal static class PlainText
{
    /// <summary>A name of one line: no control, direction or zero-width characters, no angle brackets, no URL.</summary>
    public static bool IsName(string text) =>
        text.AsSpan().IndexOfAny('<', '>') < 0
        && !text.Contains("://", StringComparison.Ordinal)
        && text.EnumerateRunes().All(rune => !IsInvisible(rune));

    /// <summary>A message: line breaks, tabs and links are fine (links are mailed as text).</summary>
    public static bool IsMessage(string text) =>
        text.AsSpan().IndexOfAny('<', '>') < 0
        && text.EnumerateRunes().All(rune => rune.Value is '\n' or '\r' or '\t' || !IsInvisible(rune));

    /// <remarks>The fillers and joiners by number are letters and marks to Unicode, yet nobody sees them.</remarks>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
