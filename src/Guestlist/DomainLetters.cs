using System.Globalization;
using System.Text;

namespace Guestlist;

/// <summary>
/// Which letters of an international domain are taken as they are. The program runs without Unicode's normalization
/// data, so what normalization (NFKC, as IDNA demands: RFC 5891 4.2.1) would change is refused instead of becoming
/// another domain: half-width and full-width forms, ligatures, and letters in two parts such as u with a separate diaeresis.
/// </summary>
internal static class DomainLetters
{
    /// <summary>
    /// Letters, marks and digits that NFKC changes, and accents, voice marks and Hangul parts that it would join with the
    /// letter before them; first and last of each range. From Unicode 15's UnicodeData.txt.
    /// </summary>
    private static readonly (int First, int Last)[] Unstable =
    [
        (0x00AA, 0x00BA),
        (0x0133, 0x0133),
        (0x0140, 0x0140),
        (0x0149, 0x0149),
        (0x017F, 0x017F),
        (0x01C6, 0x01CC),
        (0x01F3, 0x01F3),
        (0x0300, 0x036F),
        (0x03D0, 0x03D6),
        (0x03F0, 0x03F2),
        (0x03F5, 0x03F5),
        (0x0587, 0x0587),
        (0x0675, 0x0678),
        (0x0958, 0x095F),
        (0x09DC, 0x09DF),
        (0x0A33, 0x0A33),
        (0x0A36, 0x0A36),
        (0x0A59, 0x0A5B),
        (0x0A5E, 0x0A5E),
        (0x0B5C, 0x0B5D),
        (0x0E33, 0x0E33),
        (0x0EB3, 0x0EB3),
        (0x0EDC, 0x0EDD),
        (0x0F43, 0x0F43),
        (0x0F4D, 0x0F4D),
        (0x0F52, 0x0F52),
        (0x0F57, 0x0F57),
        (0x0F5C, 0x0F5C),
        (0x0F69, 0x0F69),
        (0x0F73, 0x0F73),
        (0x0F75, 0x0F79),
        (0x0F81, 0x0F81),
        (0x0F93, 0x0F93),
        (0x0F9D, 0x0F9D),
        (0x0FA2, 0x0FA2),
        (0x0FA7, 0x0FA7),
        (0x0FAC, 0x0FAC),
        (0x0FB9, 0x0FB9),
        (0x1100, 0x11FF),
        (0x1DC0, 0x1DFF),
        (0x1E9A, 0x1E9B),
        (0x1F71, 0x1F71),
        (0x1F73, 0x1F73),
        (0x1F75, 0x1F75),
        (0x1F77, 0x1F77),
        (0x1F79, 0x1F79),
        (0x1F7B, 0x1F7B),
        (0x1F7D, 0x1F7D),
        (0x1FBE, 0x1FBE),
        (0x1FD3, 0x1FD3),
        (0x1FE3, 0x1FE3),
        (0x20D0, 0x2149),
        (0x3099, 0x309F),
        (0x30FF, 0x30FF),
        (0x3131, 0x318E),
        (0xA960, 0xA97C),
        (0xD7B0, 0xFA0D),
        (0xFA10, 0xFA10),
        (0xFA12, 0xFA12),
        (0xFA15, 0xFA1E),
        (0xFA20, 0xFA20),
        (0xFA22, 0xFA22),
        (0xFA25, 0xFA26),
        (0xFA2A, 0xFB1D),
        (0xFB1F, 0xFDFB),
        (0xFE70, 0xFE72),
        (0xFE74, 0xFFDC),
        (0x1D41A, 0x1D7FF),
        (0x1EE00, 0x1FBF9),
        (0x2F800, 0x2FA1D),
    ];

    /// <summary>Whether nothing but stable lower-case letters, marks, digits, hyphens and dots is in a domain.</summary>
    public static bool AreStable(string domain) => domain.EnumerateRunes().All(IsStable);

    private static bool IsStable(Rune rune) =>
        rune.IsAscii
            ? char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '.'
            : Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.LowercaseLetter
                    or UnicodeCategory.OtherLetter
                    or UnicodeCategory.NonSpacingMark
                    or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.DecimalDigitNumber
                && !Unstable.Any(range => rune.Value >= range.First && rune.Value <= range.Last);
}
