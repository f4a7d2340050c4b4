using Guestlist.Delivery;

namespace Guestlist.Server.Mail;

/// <summary>What people typed, as it may stand in a sentence of ours: harmless, and isolated.</summary>
internal static class Named
{
    /// <summary>A name or another single line; nothing stays nothing.</summary>
    public static string Of(string? typed) => Isolation.Apart(MailText.Name(typed ?? ""));

    /// <summary>The first of them that says anything.</summary>
    public static string Of(string? typed, string otherwise) => Of(typed) is { Length: > 0 } name ? name : otherwise;

    /// <summary>
    /// An address, whole where it is one in canonical form: a mail program that makes a link of it leads nowhere but
    /// to that mailbox. What opens an encoded word (RFC 2047) is treated like a name.
    /// </summary>
    public static string Address(string address) =>
        EmailAddress.Parse(address) is { } mailbox && !mailbox.Text.Contains("=?", StringComparison.Ordinal)
            ? Isolation.Apart(mailbox.Text)
            : Of(address);

    /// <summary>"Ann (ann@example.com)", or the address alone where no name is known.</summary>
    public static string WithAddress(string? name, string address) =>
        Of(name) is { Length: > 0 } known ? $"{known} ({Address(address)})" : Address(address);
}
