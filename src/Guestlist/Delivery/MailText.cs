using System.Globalization;
using System.Text;

namespace Guestlist.Delivery;

/// <summary>
/// Makes what people have typed harmless in a mail: no control, format or bidirectional characters, no angle
/// brackets, and nothing that a mail program would turn into a link of its own accord.
/// </summary>
public static class MailText
{
    /// <summary>The longest name shown, in characters.</summary>
    public const int MostName = 150;

    /// <summary>The longest subject, in characters.</summary>
    public const int MostSubject = 400;

    /// <summary>The longest personal message, in characters.</summary>
    public const int MostMessage = 5000;

    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    /// <summary>A name for a letter's text: one line, and dotted names defanged (<c>Booking[.]com</c>).</summary>
    public static string Name(string typed) => Defang(Line(typed, MostName));

    /// <summary>A personal message: its line breaks stay, its links are shown as text that is none.</summary>
    public static string Message(string typed)
    {
        var lines = typed.ReplaceLineEndings("\n").Split('\n').Select(line => Defang(Line(line, MostMessage)));
        return string.Join('\n', lines).Trim('\n');
    }

    /// <summary>A subject of ours: the marks that isolate what others typed in it stay, each with its partner.</summary>
    public static string Subject(string words)
    {
        var line = Line(words, MostSubject, keepsIsolates: true);
        return line.LastIndexOf(Isolate) > line.LastIndexOf(EndOfIsolate) ? line + EndOfIsolate : line;
    }

    /// <summary>One line without anything invisible; blanks are collapsed.</summary>
    public static string Line(string typed, int most) => Line(typed, most, keepsIsolates: false);

    private static string Line(string typed, int most, bool keepsIsolates)
    {
        var line = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > most)
            {
                break;
            }

            if (IsBlank(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!IsHidden(rune) || (keepsIsolates && rune.Value is Isolate or EndOfIsolate))
            {
                // "=?" opens an encoded word (RFC 2047), which the receiver of a header would decode once more.
                line.Append(rune.Value == '?' && line.Length > 0 && line[^1] == '=' ? " " : "").Append(rune);
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>Breaks what mail programs recognize as a link: a scheme's <c>://</c> and a dot before a word.</summary>
    public static string Defang(string line)
    {
        var safe = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ':' && line.AsSpan(i).StartsWith("://", StringComparison.Ordinal))
            {
                safe.Append("[:]");
            }
            else if (IsDot(line[i]) && i > 0 && line[i - 1] != ' ' && StartsLabel(line.AsSpan(i + 1)))
            {
                safe.Append("[.]");
            }
            else
            {
                safe.Append(line[i]);
            }
        }

        return safe.ToString();
    }

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || rune.Value is '\0' or '\b' or '\u001b';

    private static bool IsHidden(Rune rune) =>
        rune.Value is '<' or '>' or 0xFFFD
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned;

    /// <summary>The full stop and the characters that IDNA reads as one.</summary>
    private static bool IsDot(char c) => c is '.' or '\u2024' or '\u3002' or '\uff0e' or '\uff61';

    /// <summary>Two letters or digits follow: enough for a top-level domain, too much for initials ("J.R.R.").</summary>
    private static bool StartsLabel(ReadOnlySpan<char> rest) =>
        rest.Length >= 2
        && IsOfLabel(rest[0])
        && IsOfLabel(rest[1])
        && !(char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]));

    // A surrogate stands for a letter of a rarer script or an emoji.
    private static bool IsOfLabel(char c) =>
        char.IsLetterOrDigit(c)
        || char.IsSurrogate(c)
        || c == '-'
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark;
}
