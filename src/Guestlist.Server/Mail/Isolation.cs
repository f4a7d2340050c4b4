using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Guestlist.Server.Mail;

/// <summary>
/// Keeps what people typed from turning the words around it: a name in a script that runs from right to left would
/// carry the punctuation beside it, or a whole line, to the other side. The marks are those of UAX #9; people cannot
/// type them, for <see cref="Delivery.MailText"/> takes them away.
/// </summary>
public static class Isolation
{
    private const char Open = '\u2068';
    private const char Close = '\u2069';

    /// <summary>Marks words that were made harmless before; nothing stays nothing.</summary>
    public static string Apart(string harmless) => harmless.Length == 0 ? "" : $"{Open}{harmless}{Close}";

    /// <summary>For plain text: the marks stay only where something runs from right to left.</summary>
    public static string Text(string words)
    {
        var text = new StringBuilder(words.Length);
        foreach (var (part, isApart) in Parts(words))
        {
            text.Append(isApart && part.EnumerateRunes().Any(RunsLeft) ? $"{Open}{part}{Close}" : part);
        }

        return text.ToString();
    }

    /// <summary>For HTML: an element around each, whatever its script.</summary>
    public static IHtmlContent Html(string words)
    {
        var html = new StringBuilder(words.Length * 2);
        foreach (var (part, isApart) in Parts(words))
        {
            var encoded = HtmlEncoder.Default.Encode(part);
            html.Append(isApart ? $"<bdi>{encoded}</bdi>" : encoded);
        }

        return new HtmlString(html.ToString());
    }

    private static IEnumerable<(string Part, bool IsApart)> Parts(string words)
    {
        for (var at = 0; at < words.Length; )
        {
            var isApart = words[at] == Open;
            var start = isApart ? at + 1 : at;
            var end = words.IndexOf(isApart ? Close : Open, start);
            end = end < 0 ? words.Length : end;
            yield return (words[start..end], isApart);
            at = isApart ? end + 1 : end;
        }
    }

    // The blocks that Unicode reserves for scripts from right to left, their digits and presentation forms included.
    private static bool RunsLeft(Rune rune) =>
        rune.Value
            is >= 0x0590
                and <= 0x08FF
                or >= 0xFB1D
                and <= 0xFDFF
                or >= 0xFE70
                and <= 0xFEFF
                or >= 0x10800
                and <= 0x10FFF
                or >= 0x1E800
                and <= 0x1EFFF;
}
