using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>Writes down what became of an attempt.</summary>
internal sealed class SettleMail(Database database, Func<double> chance, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Whether the mail is still ours and still wanted, and mail goes out at all.</summary>
    public async Task<bool> IsWanted(ClaimedMail mail)
    {
        var answers = await database.Query(
            new Statement(
                $"select {mail.Kind.WhyNot(mail.Claim, clock.Now())} from outbox o where {mail.Claim.Fence} and {MailPause.IsOff}"
            ),
            row => row.Text(0)
        );
        return answers is [""];
    }

    /// <summary>Settles the attempt; while the database is away it tries again for as long as a lease lasts.</summary>
    /// <param name="mail">What was attempted.</param>
    /// <param name="verdict">How it ended; null when there was nothing to send.</param>
    /// <param name="stop">The program ends.</param>
    public async Task Handle(ClaimedMail mail, Verdict? verdict, CancellationToken stop)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            try
            {
                await database.Write(StatementsFor(mail, verdict, clock.Now()));
                return;
            }
            catch (StorageUnavailableException)
                when (clock.GetElapsedTime(start) < Claiming.Lease && !stop.IsCancellationRequested)
            {
                await Task.Delay(Pause, clock, CancellationToken.None);
            }
        }
    }

    private IReadOnlyList<Statement> StatementsFor(ClaimedMail mail, Verdict? verdict, DateTimeOffset now) =>
        verdict switch
        {
            // Skipped and fanned-out mails are settled already; of an unknown kind nothing is known here.
            null => [Settling.Release(mail.Claim, now + Backoff.After(1, chance()))],
            { Kind: VerdictKind.Delivered } => Settling.End(mail, MailStates.Sent, verdict.Words, now),
            { Kind: VerdictKind.Refused } => Settling.End(mail, MailStates.Failed, verdict.Words, now),
            { Kind: VerdictKind.Abandoned } =>
            [
                .. Settling.Skip(mail.Kind, mail.Claim, now),
                Settling.Release(mail.Claim, now),
            ],
            _ => TryAgain(mail, verdict.Words, now),
        };

    private IReadOnlyList<Statement> TryAgain(ClaimedMail mail, string words, DateTimeOffset now)
    {
        var next = now + Backoff.After(mail.Claim.Attempt, chance());
        return next < mail.Claim.Mail.GiveUpAt
            ? Settling.Defer(mail, words, next, now)
            : Settling.End(mail, MailStates.Failed, words, now);
    }
}
