using System.Collections.Concurrent;
using MimeKit;

namespace Guestlist.Delivery;

/// <summary>Hands mails to an SMTP server over connections that are kept open from mail to mail.</summary>
public sealed class SmtpDelivery(SmtpSettings settings, TimeProvider clock) : IMailDelivery
{
    /// <summary>Servers close idle connections after five minutes (RFC 5321 4.5.3.2.7), some much sooner.</summary>
    private static readonly TimeSpan MostIdle = TimeSpan.FromSeconds(30);

    private readonly ConcurrentStack<SmtpConnection> idle = new();

    /// <inheritdoc/>
    public async Task<Verdict> Deliver(MimeMessage message, Dialogue dialogue)
    {
        if (TakeIdle() is { } kept)
        {
            var report = await Send(kept, message, dialogue);
            // A kept connection that is found dead before MAIL was accepted says nothing about this mail.
            if (report is not { Phase: SmtpPhase.Sender, Code: null or 421 })
            {
                return Judge(report);
            }
        }

        var (fresh, failed) = await SmtpConnection.Open(settings, clock, dialogue);
        return Judge(fresh is null ? failed : await Send(fresh, message, dialogue));
    }

    /// <inheritdoc/>
    public async Task Rest()
    {
        var all = new List<SmtpConnection>();
        while (idle.TryPop(out var connection))
        {
            all.Add(connection);
        }

        // The good ones first: a goodbye may take its time, and a mail that sets out meanwhile is to find them.
        var stale = all.FindAll(IsStale);
        all.Except(stale).ToList().ForEach(idle.Push);
        foreach (var connection in stale)
        {
            await Close(connection);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (idle.TryPop(out var connection))
        {
            await Close(connection);
        }
    }

    private async Task<SmtpReport?> Send(SmtpConnection connection, MimeMessage message, Dialogue dialogue)
    {
        try
        {
            return await connection.Send(message, dialogue);
        }
        finally
        {
            Keep(connection);
        }
    }

    private static Verdict Judge(SmtpReport? report) => report is null ? Verdict.Abandoned : SmtpVerdicts.Judge(report);

    private SmtpConnection? TakeIdle()
    {
        while (idle.TryPop(out var connection))
        {
            if (!IsStale(connection))
            {
                return connection;
            }

            connection.Dispose();
        }

        return null;
    }

    private void Keep(SmtpConnection connection)
    {
        if (!connection.IsConnected)
        {
            connection.Dispose();
            return;
        }

        connection.IdleSince = clock.GetTimestamp();
        idle.Push(connection);
    }

    private bool IsStale(SmtpConnection connection) =>
        !connection.IsConnected || clock.GetElapsedTime(connection.IdleSince) > MostIdle;

    private async Task Close(SmtpConnection connection)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1), clock);
        try
        {
            await connection.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception e) when (SmtpFaults.Describe(e, SmtpPhase.Connect, settings.Security) is not null)
        {
            // The goodbye is a courtesy.
        }
        finally
        {
            connection.Dispose();
        }
    }
}
