using Guestlist.Storage;
using MimeKit;

namespace Guestlist.Delivery;

/// <summary>
/// Takes due mails in one transaction: owner, lease and attempt, then what the kind prepares. A mail that is
/// no longer wanted is skipped there and then.
/// </summary>
internal sealed class Claiming(Database database, IReadOnlyDictionary<string, MailKind> kinds, string owner)
{
    /// <summary>How long a claim holds without being renewed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>Claims what nobody else has.</summary>
    public async Task<List<ClaimedMail>> Take(IReadOnlyList<DueMail> due, DateTimeOffset now)
    {
        var taken = new HashSet<long>();
        var mails = due.Select(mail => Prepare(new MailClaim(mail, owner), now)).ToList();
        await database.Write([.. mails.SelectMany(mail => StatementsOf(mail, taken, now))]);
        return mails.FindAll(mail => taken.Contains(mail.Claim.Mail.Seq));
    }

    private ClaimedMail Prepare(MailClaim claim, DateTimeOffset now)
    {
        var kind = kinds.GetValueOrDefault(claim.Mail.Kind, UnknownKind.Instance);
        return new ClaimedMail(claim, kind, kind.Prepare(claim, now));
    }

    private IEnumerable<Statement> StatementsOf(ClaimedMail mail, HashSet<long> taken, DateTimeOffset now) =>
        [
            Claim(mail.Claim.Mail, now).Into(row => row.Long(0), seq => taken.Add(seq)),
            .. Settling.Skip(mail.Kind, mail.Claim, now),
            .. Settling.GiveUp(mail.Kind, mail.Claim, now),
            .. mail.Preparation.Statements,
        ];

    private Statement Claim(DueMail mail, DateTimeOffset now) =>
        new(
            $"""
            update outbox set owner = {owner}, lease_until = {now + Lease}, attempt = attempt + 1
            where seq = (
              select seq from outbox
              where seq = {mail.Seq} and state = 'queued' and attempt = {mail.Attempt}
                and progress = {mail.Progress} and available_at <= {now}
                and (lease_until is null or lease_until <= {now}) and {MailPause.IsOff}
              {database.Dialect.SkipLocked}
            )
            returning seq
            """
        );
}

/// <summary>A mail in hand.</summary>
internal sealed record ClaimedMail(MailClaim Claim, MailKind Kind, Preparation Preparation);

/// <summary>Stands for a kind that a newer program has queued: it waits until that program is back.</summary>
internal sealed class UnknownKind : MailKind
{
    public static UnknownKind Instance { get; } = new();

    public override string Name => "";

    public override Statement WhyNot(MailClaim claim, DateTimeOffset now) => new($"''");

    public override Preparation Prepare(MailClaim claim, DateTimeOffset now) =>
        new([], () => Task.FromResult<MimeMessage?>(null));
}
