using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MimeKit;

namespace Guestlist.DeliveryTests;

/// <summary>Reads letters the way people and mail programs do.</summary>
internal static partial class LetterReading
{
    /// <summary>The words of the text part, without the mark of its signature.</summary>
    public static IEnumerable<string> TextWords(MimeMessage mail) =>
        WordsOf(string.Join('\n', mail.TextBody!.ReplaceLineEndings("\n").Split('\n').Where(line => line != "-- ")));

    /// <summary>The same without a link that has a name in the HTML part and stands there bare.</summary>
    public static IEnumerable<string> TextWordsLess(MimeMessage mail, string? link) =>
        TextWords(mail).Where(word => word != link);

    /// <summary>The words of the HTML part.</summary>
    public static IEnumerable<string> HtmlWords(MimeMessage mail) => WordsOf(Shown(mail.HtmlBody!));

    /// <summary>What a browser would show of a document's body.</summary>
    public static string Shown(string html)
    {
        var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        return WebUtility.HtmlDecode(Tag().Replace(Isolating().Replace(body, ""), " "));
    }

    public static IEnumerable<string> Urls(string text) => Url().Matches(text).Select(match => match.Value);

    public static IEnumerable<string> Targets(string html) =>
        Target().Matches(html).Select(match => match.Groups["value"].Value);

    /// <summary>The elements of a document, but those that isolate a name.</summary>
    public static IEnumerable<string> Tags(string html) =>
        TagName().Matches(html).Select(match => match.Groups["name"].Value).Where(name => name != "bdi");

    /// <summary>The words in a document's body that no element round them lets break: one long word widens the mail.</summary>
    public static IEnumerable<string> Unbreakable(string html)
    {
        var styles = new Stack<string>();
        var body = html[
            html.IndexOf("<body", StringComparison.Ordinal)..html.IndexOf("</body>", StringComparison.Ordinal)
        ];
        foreach (var part in Part().Matches(body).Select(match => match.Value))
        {
            if (part.StartsWith("</", StringComparison.Ordinal))
            {
                styles.Pop();
            }
            else if (part.StartsWith('<'))
            {
                if (!part.StartsWith("<br", StringComparison.Ordinal))
                {
                    styles.Push(part);
                }
            }
            else if (
                part.Trim().Length > 0
                && !styles.Any(style => style.Contains("word-break:", StringComparison.Ordinal))
            )
            {
                yield return part.Trim();
            }
        }
    }

    /// <summary>The text without the marks round what runs from right to left; others are left to be found.</summary>
    public static string WithoutIsolates(string text) => Isolated().Replace(text, "${words}");

    /// <summary>Dots before words, as IDNA reads dots: what a mail program could make a link of.</summary>
    public static IEnumerable<string> Domains(string text) =>
        from at in Enumerable.Range(1, Math.Max(0, text.Length - 3))
        where text[at] is '.' or '\u3002' or '\uff0e' or '\uff61' or '\u2024'
        where char.IsLetterOrDigit(text[at - 1]) && char.IsLetter(text[at + 1]) && char.IsLetter(text[at + 2])
        select text[(at - 1)..(at + 3)];

    /// <summary>Characters that nobody sees, line breaks excepted.</summary>
    public static IEnumerable<char> Hidden(string text) =>
        text.Where(c =>
            c is not ('\r' or '\n')
            && char.GetUnicodeCategory(c)
                is UnicodeCategory.Format
                    or UnicodeCategory.PrivateUse
                    or UnicodeCategory.Control
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
        );

    private static IEnumerable<string> WordsOf(string text) =>
        // The text part marks quoted lines with a bar, items with a hyphen, and what stands before a link with a colon.
        WithoutIsolates(text)
            .Replace("|", "", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(token => token.TrimEnd(':', '：'))
            .Where(token => token is not ("" or "-"));

    [GeneratedRegex(@"[a-zA-Z][a-zA-Z0-9+.\-]*://\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Url();

    [GeneratedRegex("(?:href|src|action|background)=\"(?<value>[^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Target();

    [GeneratedRegex("<[^>]*>|[^<]+", RegexOptions.NonBacktracking)]
    private static partial Regex Part();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("</?bdi>", RegexOptions.NonBacktracking)]
    private static partial Regex Isolating();

    [GeneratedRegex("<(?<name>[a-zA-Z0-9]+)", RegexOptions.NonBacktracking)]
    private static partial Regex TagName();

    [GeneratedRegex(@"\u2068(?<words>[^\u2068\u2069]*)\u2069", RegexOptions.NonBacktracking)]
    private static partial Regex Isolated();
}
