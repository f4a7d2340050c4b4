using System.Buffers;
using System.Text;

namespace Guestlist.Server.Hosting.Logs;

/// <summary>
/// The last net before a line is written: what looks like an address or a secret is taken out, and the line stays
/// one line. Nothing of ours logs either; texts of libraries and servers may.
/// </summary>
internal static class LogCleaner
{
    /// <summary>Secrets and hashes have 43 characters and more, ids 36 with hyphens.</summary>
    private const int LongestHonestWord = 39;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\"'<>()[]{},;=/?&\\|");

    public static string Clean(string text)
    {
        var rest = text.AsSpan();
        var clean = new StringBuilder(text.Length);
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAny(Separators);
            AppendWord(clean, end < 0 ? rest : rest[..end]);
            if (end < 0)
            {
                break;
            }

            clean.Append(rest[end] == '\t' ? ' ' : rest[end]);
            rest = rest[(end + 1)..];
        }

        return clean.ToString();
    }

    private static void AppendWord(StringBuilder clean, ReadOnlySpan<char> word)
    {
        if (word.IndexOf('@') > 0)
        {
            clean.Append("(address)");
        }
        else if (LooksSecret(word))
        {
            clean.Append("(secret)");
        }
        else
        {
            AppendEscaped(clean, word);
        }
    }

    private static bool LooksSecret(ReadOnlySpan<char> word)
    {
        if (word.StartsWith("phx_"))
        {
            return true;
        }

        var run = 0;
        foreach (var c in word)
        {
            run = char.IsAsciiLetterOrDigit(c) ? run + 1 : 0;
            if (run > LongestHonestWord)
            {
                return true;
            }
        }

        return false;
    }

    private static void AppendEscaped(StringBuilder clean, ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            // Line and paragraph separators end lines in some viewers.
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                clean.Append(c == '\n' ? "\\n" : $"\\u{(int)c:x4}");
            }
            else
            {
                clean.Append(c);
            }
        }
    }
}
