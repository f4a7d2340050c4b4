namespace Guestlist.TestKit;

/// <summary>What the sink does instead of going on politely.</summary>
internal abstract record SmtpReaction
{
    /// <summary>Says this and nothing else.</summary>
    public sealed record Answer(int Code, string Text) : SmtpReaction;

    /// <summary>Says nothing until the stalls are released.</summary>
    public sealed record Stall : SmtpReaction;

    /// <summary>Closes the connection without an answer.</summary>
    public sealed record Cut : SmtpReaction;

    /// <summary>Keeps the message and closes the connection without an answer.</summary>
    public sealed record AcceptThenCut : SmtpReaction;

    /// <summary>Says 354, reads so many bytes of the message and closes the connection.</summary>
    public sealed record CutAfterBytes(int Count) : SmtpReaction;
}
