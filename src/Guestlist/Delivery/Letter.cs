namespace Guestlist.Delivery;

/// <summary>What a mail says, twice: as plain text and as HTML with the same content.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Text">The plain part.</param>
/// <param name="Html">The HTML part, a whole document.</param>
public sealed record Letter(string Subject, string Text, string Html)
{
    /// <summary>The language it is written in, as BCP 47 writes it.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The link that stops such mails, for mails to people who did not ask for them; else null.</summary>
    public string? Unsubscribe { get; init; }
}

/// <summary>A person with an address. The name is only ever shown; it is made harmless where it is put on a letter.</summary>
/// <param name="Name">May be empty.</param>
/// <param name="Address">An address in canonical form.</param>
public sealed record Mailbox(string Name, string Address);
