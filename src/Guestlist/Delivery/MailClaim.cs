using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>A row of the outbox that is due, as it was seen.</summary>
/// <param name="Seq">Its number.</param>
/// <param name="Kind">A word of <see cref="MailKinds"/>.</param>
/// <param name="OrganizationId">Whose mail it is; null for account mail.</param>
/// <param name="SubjectId">What it is about.</param>
/// <param name="UserId">Whom it goes to, where that is a user.</param>
/// <param name="MessageId">The left part of the Message-ID.</param>
/// <param name="Progress">How far a fan-out has come.</param>
/// <param name="Attempt">How many attempts there were.</param>
/// <param name="GiveUpAt">When trying ends.</param>
public sealed record DueMail(
    long Seq,
    string Kind,
    Guid? OrganizationId,
    Guid? SubjectId,
    long? UserId,
    string MessageId,
    long Progress,
    long Attempt,
    DateTimeOffset GiveUpAt
);

/// <summary>A due mail in the hands of one owner. Every later statement carries its fence.</summary>
/// <param name="Mail">The row as it was seen before it was claimed.</param>
/// <param name="Owner">This run of the program.</param>
public sealed record MailClaim(DueMail Mail, string Owner)
{
    /// <summary>The number of this attempt, from 1.</summary>
    public long Attempt => Mail.Attempt + 1;

    /// <summary>The condition on the outbox row <c>o</c> that holds while the mail is ours and unsettled.</summary>
    public Statement Fence =>
        new($"o.seq = {Mail.Seq} and o.state = 'queued' and o.owner = {Owner} and o.attempt = {Attempt}");

    /// <summary>The condition on the outbox row <c>o</c> that holds when this claim was skipped just now.</summary>
    public Statement SkippedAt(DateTimeOffset now) =>
        new(
            $"o.seq = {Mail.Seq} and o.state = 'skipped' and o.owner = {Owner} and o.attempt = {Attempt} and o.settled_at = {now}"
        );
}
