namespace Guestlist;

/// <summary>The languages that mails are written in, as BCP 47 tags.</summary>
public static class Locales
{
    /// <summary>All of them; the first is the one for those who chose none.</summary>
    public static IReadOnlyList<string> Known { get; } = ["en", "de", "fr", "es", "pt", "ja"];
}
