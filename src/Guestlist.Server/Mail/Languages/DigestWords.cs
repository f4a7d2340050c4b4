namespace Guestlist.Server.Mail.Languages;

/// <summary>The sentences of the digest in one language: what is stuck, why, and what helps.</summary>
public abstract class DigestWords
{
    /// <summary>Subject; the count is at least 1.</summary>
    public abstract string Subject(long count, string organization);

    /// <summary>The first line.</summary>
    public abstract string Heading { get; }

    /// <summary>What follows.</summary>
    public abstract string Body(long count, string organization, string service);

    /// <summary>Those that the list has no room for, at least 1.</summary>
    public abstract string More(long count);

    /// <summary>Introduces two commands: one lists open invites, the other sends the one whose id is <c>$ID</c> again.</summary>
    public abstract string Commands { get; }

    /// <summary>Why one gets it.</summary>
    public abstract string Why(string organization);

    /// <summary>Introduces the mail server's words.</summary>
    public abstract string Reason(string words);

    /// <summary>The invitee stood before an expired invite and asked for a new link.</summary>
    public abstract Advice Asked { get; }

    /// <summary>It expired without an answer.</summary>
    public abstract Advice Expired(string date);

    /// <summary>It cannot be accepted until an admin vouches for it.</summary>
    public abstract Advice Held { get; }

    /// <summary>Its mail was refused or given up.</summary>
    public abstract Advice Failed { get; }

    /// <summary>Its mail came back.</summary>
    public abstract Advice Bounced { get; }

    /// <summary>Its recipient reported the mail.</summary>
    public abstract Advice Complained { get; }

    /// <summary>No mail goes to this address.</summary>
    public abstract Advice Suppressed { get; }

    /// <summary>It has waited so many days, at least 3.</summary>
    public abstract Advice Unanswered(int days);
}

/// <summary>What is known of something stuck.</summary>
/// <param name="Why">What happened, a sentence.</param>
/// <param name="Next">What helps, a sentence.</param>
public sealed record Advice(string Why, string Next);
