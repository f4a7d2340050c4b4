using System.Globalization;
using System.Text;

namespace Guestlist;

/// <summary>Which texts may stand in mails and pages beside our own words.</summary>
public static class PlainText
{
    /// <summary>A name of one line: no control, direction or zero-width characters, no angle brackets, no URL.</summary>
    public static bool IsName(string text) =>
        !text.Contains("://", StringComparison.Ordinal) && IsVisible(text, static _ => false);

    /// <summary>A message: line breaks, tabs and links are fine (links are mailed as text).</summary>
    public static bool IsMessage(string text) => IsVisible(text, static rune => rune.Value is '\n' or '\r' or '\t');

    /// <summary>Its length as people and the wire count it: in characters of Unicode, not in units of UTF-16.</summary>
    public static int LengthOf(string text) => text.EnumerateRunes().Count();

    private static bool IsVisible(string text, Predicate<Rune> allowed)
    {
        if (text.AsSpan().IndexOfAny('<', '>') >= 0)
        {
            return false;
        }

        var runes = text.EnumerateRunes().ToArray();
        for (var i = 0; i < runes.Length; i++)
        {
            if (IsInvisible(runes[i]) && !allowed(runes[i]) && !Joins(runes, i))
            {
                return false;
            }
        }

        return true;
    }

    /// <remarks>The fillers and joiners by number are letters and marks to Unicode, yet nobody sees them.</remarks>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;

    /// <summary>
    /// A joiner or non-joiner that does its work: Persian and Indic words are misspelt without them, and most pictures of
    /// people are several joined. Elsewhere, as among Latin letters, they only hide.
    /// </summary>
    private static bool Joins(Rune[] runes, int at) =>
        runes[at].Value is 0x200C or 0x200D
        && at > 0
        && at < runes.Length - 1
        && CanBeJoined(runes[at - 1])
        && CanBeJoined(runes[at + 1]);

    private static bool CanBeJoined(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.OtherSymbol
                or UnicodeCategory.ModifierSymbol
        && !rune.IsAscii
        && !IsInvisible(rune);
}
