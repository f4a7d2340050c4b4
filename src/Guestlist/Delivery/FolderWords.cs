namespace Guestlist.Delivery;

/// <summary>What the pickup folder says where a mail server would have words of its own.</summary>
internal static class FolderWords
{
    /// <summary>A mail lies in it.</summary>
    public const string Written = "Written to the pickup folder.";

    /// <summary>It takes none.</summary>
    public const string Unwritable = "The pickup folder cannot be written.";
}
