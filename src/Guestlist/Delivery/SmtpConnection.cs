using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Guestlist.Delivery;

/// <summary>
/// One connection to the mail server, kept open between mails. It watches how far a dialogue has come, because
/// that decides what its end means and whether it may still be stopped.
/// </summary>
internal sealed class SmtpConnection : SmtpClient
{
    private readonly SmtpSettings settings;
    private readonly TimeProvider clock;
    private CancellationTokenSource? timer;
    private Dialogue? dialogue;

    private SmtpConnection(SmtpSettings settings, TimeProvider clock)
    {
        (this.settings, this.clock) = (settings, clock);
        LocalDomain = settings.HelloName;
        // Private authorities publish no revocation list and hosts without a way out cannot fetch one;
        // everything else of the certificate is checked, and no setting switches that off.
        CheckCertificateRevocation = false;
        Timeout = (int)TimeSpan.FromMinutes(15).TotalMilliseconds;
    }

    /// <summary>How far the present dialogue has come.</summary>
    public SmtpPhase Phase { get; private set; }

    /// <summary>Since when it has been idle, by the monotonic clock.</summary>
    public long IdleSince { get; set; }

    /// <summary>Connects, secures and signs in.</summary>
    /// <returns>A connection ready for mail, or the report of how far it came; neither when it was stopped.</returns>
    public static async Task<(SmtpConnection? Ready, SmtpReport? Failed)> Open(
        SmtpSettings settings,
        TimeProvider clock,
        Dialogue dialogue
    )
    {
        var connection = new SmtpConnection(settings, clock);
        using var limit = new CancellationTokenSource(settings.Patience.Connect, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, dialogue.Lost, dialogue.Abandon);
        try
        {
            await connection.OpenWith(stop.Token);
            return (connection, null);
        }
        catch (Exception e) when (SmtpFaults.Describe(e, connection.Phase, settings.Security) is { } report)
        {
            connection.Dispose();
            return (null, dialogue.IsStopped ? null : report);
        }
    }

    /// <summary>Runs one dialogue.</summary>
    /// <returns>How it ended; null when we stopped it before the message left.</returns>
    public async Task<SmtpReport?> Send(MimeMessage message, Dialogue with)
    {
        using var limit = new CancellationTokenSource(settings.Patience.Command, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, with.Abandon);
        // From DATA on a lost lease no longer stops us: the message is on its way.
        await using var lost = with.Lost.Register(() =>
        {
            if (Phase < SmtpPhase.Message)
            {
                limit.Cancel();
            }
        });
        (Phase, timer, dialogue) = (SmtpPhase.Sender, limit, with);
        try
        {
            var words = await SendAsync(message, stop.Token);
            return new SmtpReport(SmtpPhase.Message, 250, words);
        }
        catch (NotWantedException)
        {
            return null;
        }
        catch (Exception e) when (SmtpFaults.Describe(e, Phase, settings.Security) is { } report)
        {
            return with.IsStopped && Phase < SmtpPhase.Message ? null : report;
        }
        finally
        {
            (timer, dialogue) = (null, null);
        }
    }

    /// <inheritdoc/>
    protected override void OnSenderAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        Phase = SmtpPhase.Recipient;
        timer?.CancelAfter(settings.Patience.Command);
    }

    /// <inheritdoc/>
    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        // The invite may have been revoked since the claim, and what is acknowledged as revoked must not leave. This
        // hook is the last moment before DATA and it cannot be awaited, so a thread waits for one short query.
        if (!dialogue!.MayHandOver().GetAwaiter().GetResult())
        {
            throw new NotWantedException();
        }

        Phase = SmtpPhase.Message;
        timer?.CancelAfter(settings.Patience.Message);
    }

    private async Task OpenWith(CancellationToken stop)
    {
        Phase = settings.Security == SmtpSecurity.Tls ? SmtpPhase.Tls : SmtpPhase.Connect;
        var socket = await Reach(stop);
        try
        {
            await ConnectAsync(socket, settings.Host, settings.Port, Options(settings.Security), stop);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        // One MAIL, one RCPT, one DATA in plain order, and addresses in ASCII: what every server understands.
        Capabilities &= ~(SmtpCapabilities.Chunking | SmtpCapabilities.BinaryMime | SmtpCapabilities.UTF8);
        if (settings.User is { Length: > 0 } user)
        {
            Phase = SmtpPhase.SignIn;
            AuthenticationMechanisms.ExceptWith(["NTLM", "GSSAPI", "NEGOTIATE"]);
            await AuthenticateAsync(user, settings.Password ?? "", stop);
        }
    }

    /// <remarks>
    /// A message leaves in several small writes. Held back until the server has acknowledged the one before, as sockets
    /// do unasked, each mail took 40 ms longer.
    /// </remarks>
    private async Task<Socket> Reach(CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(settings.Host, settings.Port, stop);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions Options(SmtpSecurity security) =>
        security switch
        {
            SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
            SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
            _ => SecureSocketOptions.None,
        };

    /// <summary>Ends a dialogue from inside MailKit's own sequence; it then closes the connection.</summary>
    private sealed class NotWantedException : Exception;
}
