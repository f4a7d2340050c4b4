using Guestlist.Storage;
using MimeKit;

namespace Guestlist.Delivery;

/// <summary>One kind of mail: when it is no longer wanted, what it needs from the database, what it says.</summary>
public abstract class MailKind
{
    /// <summary>A word of <see cref="MailKinds"/>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// A scalar in SQL over the outbox row <c>o</c>: why the mail is not to be sent any more, or <c>''</c> to send it.
    /// </summary>
    public abstract Statement WhyNot(MailClaim claim, DateTimeOffset now);

    /// <summary>What runs in the claim's transaction after <see cref="WhyNot"/> was asked.</summary>
    public abstract Preparation Prepare(MailClaim claim, DateTimeOffset now);

    /// <summary>
    /// What runs in the same transaction after a mail may have been skipped: each statement looks for itself whether
    /// <see cref="MailClaim.SkippedAt"/> holds.
    /// </summary>
    public virtual IEnumerable<Statement> Skipped(MailClaim claim, DateTimeOffset now) => [];

    /// <summary>What is written in the same transaction when the mail has been sent or has failed.</summary>
    /// <param name="claim">Whose end it is.</param>
    /// <param name="state">A word of <see cref="MailStates"/>.</param>
    /// <param name="words">The reason, in the mail server's words; may name an address.</param>
    /// <param name="now">The present.</param>
    /// <param name="onlyIf">Holds when this settling took effect.</param>
    public virtual IEnumerable<Statement> Settled(
        MailClaim claim,
        string state,
        string words,
        DateTimeOffset now,
        Statement onlyIf
    ) => [];

    /// <summary>What is written in the same transaction when the mail was not taken and is kept for later.</summary>
    /// <param name="claim">Whose attempt it was.</param>
    /// <param name="words">The reason, in the mail server's words; may name an address.</param>
    /// <param name="now">The present.</param>
    /// <param name="onlyIf">Holds when this settling took effect.</param>
    public virtual IEnumerable<Statement> Deferred(
        MailClaim claim,
        string words,
        DateTimeOffset now,
        Statement onlyIf
    ) => [];
}

/// <summary>A mail's part of the claim's transaction, and the message once that is committed.</summary>
/// <param name="Statements">Each guards itself by the claim's fence.</param>
/// <param name="Compose">
/// Makes the message from what the statements read; null when they read nothing, because the mail was skipped
/// or has no message of its own.
/// </param>
public sealed record Preparation(IReadOnlyList<Statement> Statements, Func<Task<MimeMessage?>> Compose);
