namespace Guestlist.Server.Api.Access;

/// <summary>UUIDs as paths carry them: 32 hex digits in any case, with or without hyphens in their places.</summary>
internal static class WireIds
{
    private const string WithHyphens = "00000000-0000-0000-0000-000000000000";

    /// <remarks>The framework's own reader also takes blanks around the digits, and signs and 0x among them.</remarks>
    public static Guid? Parse(string text) => IsSpelledSo(text) ? Guid.Parse(text) : null;

    private static bool IsSpelledSo(string text) =>
        text.Length == WithHyphens.Length
            ? text.Zip(WithHyphens)
                .All(pair => pair.Second == '-' ? pair.First == '-' : char.IsAsciiHexDigit(pair.First))
            : text.Length == 32 && text.All(char.IsAsciiHexDigit);
}
