namespace Guestlist.Invites;

/// <summary>The form of a first name that searches compare: lower-case, whatever the culture.</summary>
internal static class NameKey
{
    public static string Of(string name) => name.ToLowerInvariant();
}
