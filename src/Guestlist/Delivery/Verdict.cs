namespace Guestlist.Delivery;

/// <summary>How one attempt to hand over a mail ended.</summary>
public enum VerdictKind
{
    /// <summary>The server has taken it and is responsible from now on.</summary>
    Delivered,

    /// <summary>Not now; the same mail is tried again, with the same Message-ID.</summary>
    RetryLater,

    /// <summary>Never; trying again would only annoy the server.</summary>
    Refused,

    /// <summary>We stopped before the message was handed over; nothing was learned about the mailbox.</summary>
    Abandoned,
}

/// <summary>An end and its reason.</summary>
/// <param name="Kind">What follows from it.</param>
/// <param name="Words">The server's words, or ours, for the people who administer; may name an address, so never logged.</param>
public sealed record Verdict(VerdictKind Kind, string Words)
{
    /// <summary>
    /// The dialogue ended before the mail was named: what is wrong is the server, the way to it or our account, and
    /// every other mail would meet the same.
    /// </summary>
    public bool IsOutage { get; init; }

    /// <summary>How far the dialogue came and the code that ended it, in words that can be logged; empty when there is none.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The longest reason that is kept, in characters.</summary>
    public const int MostWords = 500;

    /// <summary>The lease or the wish was gone before the message was handed over.</summary>
    public static Verdict Abandoned { get; } =
        new(VerdictKind.Abandoned, "Stopped before the message was handed over.");

    /// <summary>Servers choose their words freely; what is kept is one line of bounded length.</summary>
    public static Verdict Of(VerdictKind kind, string words) => new(kind, OneLine(words));

    internal static string OneLine(string words)
    {
        var line = string.Create(
            Math.Min(words.Length, MostWords),
            words,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    // U+0000 and lone surrogates are text that PostgreSQL does not store.
                    span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) ? ' ' : source[i];
                }
            }
        );
        return line.Trim();
    }
}
