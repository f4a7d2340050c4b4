namespace Guestlist.Server.Pages.Join;

/// <summary>The inviter's personal words.</summary>
/// <param name="Inviter">Who says them.</param>
/// <param name="Words">What they say; never empty.</param>
public sealed record InviterMessage(string Inviter, string Words)
{
    private const int MostCharacters = 280;
    private const int MostLines = 6;
    private const int StartCharacters = 110;

    /// <summary>Each in its own direction; empty ones stand between paragraphs.</summary>
    public IReadOnlyList<string> Lines { get; } = Words.ReplaceLineEndings("\n").Split('\n');

    /// <summary>On a phone it would push the button off the screen.</summary>
    public bool IsLong => Words.Length > MostCharacters || Lines.Count > MostLines;

    /// <summary>How it begins, in whole words where they are not too long for that.</summary>
    public string Start
    {
        get
        {
            var line = string.Join(' ', Lines.Select(line => line.Trim()).Where(line => line.Length > 0));
            if (line.Length <= StartCharacters)
            {
                return line;
            }

            var end = line.LastIndexOf(' ', StartCharacters);
            end = end > StartCharacters / 2 ? end : StartCharacters;
            // Never between the two halves of a character.
            return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)];
        }
    }
}
