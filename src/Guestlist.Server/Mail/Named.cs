using Guestlist.Delivery;

namespace Guestlist.Server.Mail;

/// <summary>What people typed, as it may stand in a sentence of ours: harmless, and isolated.</summary>
internal static class Named
{
    /// <summary>A name, an address or another single line; nothing stays nothing.</summary>
    public static string Of(string? typed) => Isolation.Apart(MailText.Name(typed ?? ""));

    /// <summary>The first of them that says anything.</summary>
    public static string Of(string? typed, string otherwise) => Of(typed) is { Length: > 0 } name ? name : otherwise;
}
