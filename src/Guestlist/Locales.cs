namespace Guestlist;

/// <summary>The languages in which people can be written to, as BCP 47 tags.</summary>
public static class Locales
{
    /// <summary>The one for which nobody needs to choose.</summary>
    public const string Default = "en";

    /// <summary>All that may be chosen, for an invite, an organization or the server; the default first.</summary>
    public static IReadOnlyList<string> Tags { get; } = [Default, "de", "fr", "es", "pt", "ja"];
}
