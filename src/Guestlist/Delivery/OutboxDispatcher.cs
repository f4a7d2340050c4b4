using Guestlist.Storage;
using Microsoft.Extensions.Logging;

namespace Guestlist.Delivery;

/// <summary>
/// Sends what the outbox promises, at least once: claims due mails, hands each to the delivery, settles what came
/// of it. Any number of dispatchers may work on one database; each is driven by one loop.
/// </summary>
public sealed partial class OutboxDispatcher : IDisposable
{
    private readonly Database database;
    private readonly IMailDelivery delivery;
    private readonly DispatcherSettings settings;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly DueMails due;
    private readonly Claiming claiming;
    private readonly MailsInHand hand;
    private readonly Outage outage;
    private readonly SettleMail settle;
    private readonly SemaphoreSlim lines;
    private readonly List<Task> running = [];
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource abandoning = new();

    /// <summary>Claims nothing yet.</summary>
    public OutboxDispatcher(
        Database database,
        IEnumerable<MailKind> kinds,
        IMailDelivery delivery,
        DispatcherSettings settings,
        TimeProvider clock,
        ILogger<OutboxDispatcher> logger
    )
    {
        // A new owner for every run: what an earlier run of this program held can never be settled by this one.
        var owner = Secret.Mint().Value[..16];
        (this.database, this.delivery, this.settings, this.clock, this.logger) = (
            database,
            delivery,
            settings,
            clock,
            logger
        );
        due = new DueMails(database, clock);
        claiming = new Claiming(database, kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal), owner);
        hand = new MailsInHand(database, clock, owner);
        outage = new Outage(settings.Lines, clock);
        settle = new SettleMail(database, settings.Chance, clock);
        lines = new SemaphoreSlim(settings.Lines);
    }

    /// <summary>Claims what is due and there is room for, and starts sending it.</summary>
    /// <returns>How many mails were started.</returns>
    public async Task<int> Start()
    {
        running.RemoveAll(task => task.IsCompleted);
        var room = outage.Room(hand.Count);
        if (room <= 0 || stopping.IsCancellationRequested || !settings.MayRun())
        {
            return 0;
        }

        var mails = await due.Next(room, hand.Contains);
        if (mails.Count == 0)
        {
            return 0;
        }

        var since = clock.GetTimestamp();
        var claimed = await claiming.Take(mails, clock.Now());
        outage.Trying();
        foreach (var mail in claimed)
        {
            running.Add(Send(mail, hand.Add(mail.Claim, since)));
        }

        return claimed.Count;
    }

    /// <summary>
    /// Comes back when enough of what is in hand is settled to claim more; while the mail server is away, when all of it
    /// is, so that the first word of its return lets the others go at once.
    /// </summary>
    public async Task WaitForRoom(CancellationToken stop)
    {
        while (hand.Count > (outage.IsOn ? 0 : settings.Lines * DispatcherSettings.MailsPerLine / 2))
        {
            await Task.WhenAny(running.Where(task => !task.IsCompleted).DefaultIfEmpty(Task.CompletedTask))
                .WaitAsync(stop);
        }
    }

    /// <summary>Sends what is due now and comes back when all of it is settled.</summary>
    public async Task<int> RunOnce()
    {
        var started = await Start();
        await Task.WhenAll(running);
        return started;
    }

    /// <summary>Renews the leases of what is in hand; to be called every <see cref="DispatcherSettings.RenewEvery"/>.</summary>
    public Task Renew() => hand.Renew();

    /// <summary>
    /// Gives every lease back at once: for the only server of a database, whose earlier run may have died with mails
    /// in hand.
    /// </summary>
    public Task TakeBackLeases() =>
        database.Write([
            new Statement($"update outbox set lease_until = null where state = 'queued' and lease_until is not null"),
        ]);

    /// <summary>Finishes running dialogues as far as the patience goes and gives back the rest.</summary>
    public async Task Drain(TimeSpan patience)
    {
        await stopping.CancelAsync();
        var rest = Task.WhenAll(running);
        try
        {
            await rest.WaitAsync(patience, clock);
        }
        catch (TimeoutException)
        {
            await abandoning.CancelAsync();
            await Task.WhenAny(rest, Task.Delay(TimeSpan.FromSeconds(1), clock));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lines.Dispose();
        stopping.Dispose();
        abandoning.Dispose();
    }

    private async Task Send(ClaimedMail mail, CancellationToken lost)
    {
        try
        {
            var verdict = await Attempt(mail, lost);
            if (verdict is not null)
            {
                Tell(mail.Claim, verdict);
                DeliveryMetrics.Count(verdict.Kind);
                outage.Learn(verdict);
            }

            await settle.Handle(mail, verdict, abandoning.Token);
        }
#pragma warning disable CA1031 // One mail must not end the worker; its lease runs out and it is tried again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Broke(logger, mail.Claim.Mail.Seq, mail.Claim.Mail.Kind, e.GetType().Name);
        }
        finally
        {
            hand.Remove(mail.Claim);
        }
    }

    private void Tell(MailClaim claim, Verdict verdict)
    {
        var (seq, kind) = (claim.Mail.Seq, claim.Mail.Kind);
        if (verdict.Kind is VerdictKind.RetryLater or VerdictKind.Refused)
        {
            Log.Missed(logger, seq, kind, claim.Attempt, verdict.Kind, verdict.Cause);
        }
        else
        {
            Log.Attempted(logger, seq, kind, claim.Attempt, verdict.Kind);
        }
    }

    /// <returns>Null when there was nothing to send.</returns>
    private async Task<Verdict?> Attempt(ClaimedMail mail, CancellationToken lost)
    {
        if (await mail.Preparation.Compose() is not { } message)
        {
            return null;
        }

        using (message)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token, lost);
            try
            {
                await lines.WaitAsync(waiting.Token);
            }
            catch (OperationCanceledException)
            {
                return Verdict.Abandoned;
            }

            try
            {
                return await delivery.Deliver(
                    message,
                    new Dialogue(() => MayHandOver(mail, lost), lost, abandoning.Token)
                );
            }
            finally
            {
                lines.Release();
            }
        }
    }

    private async Task<bool> MayHandOver(ClaimedMail mail, CancellationToken lost) =>
        !lost.IsCancellationRequested && settings.MayRun() && await settle.IsWanted(mail);

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Information, "Mail {Seq} ({Kind}), attempt {Attempt}: {Verdict}")]
        public static partial void Attempted(ILogger logger, long seq, string kind, long attempt, VerdictKind verdict);

        [LoggerMessage(3003, LogLevel.Warning, "Mail {Seq} ({Kind}), attempt {Attempt}: {Verdict} ({Cause})")]
        public static partial void Missed(
            ILogger logger,
            long seq,
            string kind,
            long attempt,
            VerdictKind verdict,
            string cause
        );

        [LoggerMessage(3002, LogLevel.Warning, "Mail {Seq} ({Kind}) was left for its lease to run out: {Fault}")]
        public static partial void Broke(ILogger logger, long seq, string kind, string fault);
    }
}
