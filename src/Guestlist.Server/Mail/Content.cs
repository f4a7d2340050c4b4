using Guestlist.Server.Mail.Languages;

namespace Guestlist.Server.Mail;

/// <summary>
/// What a mail says, once: the text part and the HTML part are both drawn from it, so that they cannot differ.
/// What people typed stands in it harmless and isolated.
/// </summary>
/// <param name="Subject">One line.</param>
/// <param name="Heading">The first line of the body.</param>
/// <param name="Paragraphs">What follows it.</param>
/// <param name="Action">The one link; null when there is nothing to open.</param>
/// <param name="Notes">Small print below the link.</param>
public sealed record Content(
    string Subject,
    string Heading,
    IReadOnlyList<string> Paragraphs,
    LinkOut? Action,
    IReadOnlyList<string> Notes
)
{
    /// <summary>Somebody's own words, shown apart from ours; null when there are none.</summary>
    public Quote? Quote { get; init; }

    /// <summary>Things of which the mail tells one by one; mostly none.</summary>
    public IReadOnlyList<ListItem> List { get; init; } = [];

    /// <summary>What follows the list.</summary>
    public IReadOnlyList<string> AfterList { get; init; } = [];

    /// <summary>Lines of a command for a terminal, after all else that is said; mostly none.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>What stops such mails, at the foot and in the headers; null for mails that people asked for.</summary>
    public LinkOut? Unsubscribe { get; init; }

    /// <summary>The name of the service, at the foot.</summary>
    public required string ServiceName { get; init; }

    /// <summary>Whose words these are.</summary>
    public required MailWords Words { get; init; }
}

/// <summary>Somebody's own words, already harmless.</summary>
/// <param name="Introduction">Who says it.</param>
/// <param name="Lines">What they say.</param>
public sealed record Quote(string Introduction, IReadOnlyList<string> Lines);

/// <summary>One of several things.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Lines">What is to be said of it.</param>
public sealed record ListItem(string Title, IReadOnlyList<string> Lines);

/// <summary>A link to our own host.</summary>
/// <param name="Label">What it does.</param>
/// <param name="Url">Built from the public URL alone.</param>
public sealed record LinkOut(string Label, string Url);
