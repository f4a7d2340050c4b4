using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Guestlist.Server.Api.Wire;

/// <summary>
/// Escapes what Django REST framework escapes and nothing else: quote, backslash, control characters and the two
/// line separators that JavaScript trips over. The framework's relaxed encoder would still escape emoji.
/// </summary>
internal sealed unsafe class WireEncoder : JavaScriptEncoder
{
    public static readonly WireEncoder Instance = new();

    private static readonly SearchValues<char> Escaped = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(c => (char)c),
        '"',
        '\\',
        '\u2028',
        '\u2029',
    ]);

    /// <summary>The same in UTF-8, where 0xE2 begins the two separators and much else.</summary>
    private static readonly SearchValues<byte> Suspect = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(b => (byte)b),
        (byte)'"',
        (byte)'\\',
        0xE2,
    ]);

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 32 or '"' or '\\' or 0x2028 or 0x2029;

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength) =>
        new ReadOnlySpan<char>(text, textLength).IndexOfAny(Escaped);

    /// <inheritdoc/>
    /// <remarks>Every property name passes here; the inherited loop asks <see cref="WillEncode"/> letter by letter.</remarks>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        utf8Text.ContainsAny(Suspect) ? base.FindFirstCharacterToEncodeUtf8(utf8Text) : -1;

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(
        int unicodeScalar,
        char* buffer,
        int bufferLength,
        out int numberOfCharactersWritten
    )
    {
        var target = new Span<char>(buffer, bufferLength);
        if (!WillEncode(unicodeScalar))
        {
            return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
        }

        var text = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\b' => "\\b",
            '\f' => "\\f",
            _ => $"\\u{unicodeScalar:x4}",
        };
        numberOfCharactersWritten = text.Length;
        return text.TryCopyTo(target);
    }
}
