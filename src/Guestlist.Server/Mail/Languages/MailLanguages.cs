namespace Guestlist.Server.Mail.Languages;

/// <summary>The languages that mails are written in.</summary>
public static class MailLanguages
{
    private static readonly MailWords[] Words =
    [
        new English(),
        new German(),
        new French(),
        new Spanish(),
        new Portuguese(),
        new Japanese(),
    ];

    /// <summary>Their tags; a test holds them equal to <see cref="Locales.Tags"/>.</summary>
    public static IReadOnlyList<string> Tags { get; } = [.. Words.Select(words => words.Tag)];

    /// <summary>The first choice that we speak; a region (<c>de-AT</c>) is answered in its language.</summary>
    /// <param name="choices">Tags, the most wanted first; null and unknown ones are passed over.</param>
    public static MailWords Of(params ReadOnlySpan<string?> choices)
    {
        foreach (var choice in choices)
        {
            var language = choice?.Split('-', '_')[0];
            if (Array.Find(Words, words => words.Tag.Equals(language, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                return found;
            }
        }

        return Words[0];
    }
}
