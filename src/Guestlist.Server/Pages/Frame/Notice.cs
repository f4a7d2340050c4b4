namespace Guestlist.Server.Pages.Frame;

/// <summary>Something a person is told, with a way on.</summary>
/// <param name="Heading">What happened, in a few words.</param>
/// <param name="Paragraphs">What that means.</param>
public sealed record Notice(string Heading, params IReadOnlyList<string> Paragraphs)
{
    /// <summary>Stands before <see cref="Reasons"/>.</summary>
    public string ReasonsIntroduction { get; init; } = "";

    /// <summary>What may be the case, where we do not know or do not tell.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>What a person can do now; the first is the likeliest.</summary>
    public IReadOnlyList<PageAction> Actions { get; init; } = [];
}

/// <summary>A way on: a link, or a form with one button.</summary>
/// <param name="Label">What it does.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="Posts">True when it changes something.</param>
public sealed record PageAction(string Label, string Path, bool Posts = false);

/// <summary>A notice in its frame.</summary>
public sealed record FramedNotice(PageFrame Frame, Notice Notice);
