using System.Globalization;
using System.Net;

namespace Guestlist;

/// <summary>
/// A mailbox in canonical form: shown and mailed lower-case as entered, compared by <see cref="Key"/>.
/// Plus tags and dots are never stripped; both engines store the key that this code computes.
/// </summary>
/// <param name="Text">What is stored, echoed and mailed.</param>
/// <param name="Key">What is compared: ASCII-lower local part, domain as its IDNA A-label.</param>
public sealed record EmailAddress(string Text, string Key)
{
    /// <summary>The longest address accepted, in characters (RFC 5321 4.5.3.1.3 less the angle brackets).</summary>
    public const int MaxLength = 254;

    private const string LocalSpecials = "!#$%&'*+-/=?^_`{|}~.";
    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>Reads one plain address: no quoted local part, comment, group or list. Null when it is not one.</summary>
    public static EmailAddress? Parse(string input)
    {
        var at = input.LastIndexOf('@');
        if (at < 1 || at > 64 || input.Length > MaxLength || input.IndexOf('@') != at)
        {
            return null;
        }

        var local = input[..at];
        var domain = input[(at + 1)..].ToLowerInvariant();
        if (!IsLocal(local))
        {
            return null;
        }

        var lower = LowerAscii(local);
        if (domain is "localhost" || IsBracketedAddress(domain))
        {
            return new EmailAddress($"{lower}@{domain}", $"{lower}@{domain}");
        }

        if (ToALabels(domain) is not { } ascii || !IsDomain(ascii))
        {
            return null;
        }

        var key = $"{lower}@{ascii}";
        // Counted in octets as sent, which for an IDN is longer than what was typed.
        return key.Length > MaxLength ? null : new EmailAddress($"{lower}@{domain}", key);
    }

    private static bool IsLocal(string local) =>
        local.All(c => char.IsAsciiLetterOrDigit(c) || LocalSpecials.Contains(c, StringComparison.Ordinal))
        && !local.StartsWith('.')
        && !local.EndsWith('.')
        && !local.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(string ascii)
    {
        var labels = ascii.Split('.');
        return labels.Length >= 2
            && labels.All(label => label.Length is >= 1 and <= 63 && !label.StartsWith('-') && !label.EndsWith('-'))
            && labels[^1].Length >= 2
            && !labels[^1].All(char.IsAsciiDigit)
            && ascii.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
    }

    /// <summary>A domain given as an IP address in brackets (RFC 5321 4.1.3).</summary>
    private static bool IsBracketedAddress(string domain) =>
        domain.StartsWith('[')
        && domain.EndsWith(']')
        && domain[1..^1] is var inner
        && inner.All(c => char.IsAsciiHexDigit(c) || c is '.' or ':')
        && (inner.Contains(':', StringComparison.Ordinal) || inner.Count(c => c == '.') == 3)
        && IPAddress.TryParse(inner, out _);

    private static string? ToALabels(string domain)
    {
        if (domain.All(char.IsAscii))
        {
            return domain;
        }

        try
        {
            return DomainLetters.AreStable(domain) ? LowerAscii(Idn.GetAscii(domain)) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Lowers A to Z alone: full case folding would make U+212A (Kelvin) a k.</summary>
    private static string LowerAscii(string text) =>
        string.Create(
            text.Length,
            text,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsAsciiLetterUpper(source[i]) ? (char)(source[i] | 0x20) : source[i];
                }
            }
        );
}
