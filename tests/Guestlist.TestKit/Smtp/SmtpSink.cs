using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Guestlist.TestKit;

/// <summary>An SMTP server on loopback that keeps every mail and misbehaves as scripted.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly TestAuthority _authority = new();
    private readonly TestAuthority _stranger = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private SmtpTape? _tape;
    private int _stalled;
    private int _open;
    private int _most;
    private TaskCompletionSource _stalls = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SmtpSink(SmtpSinkSettings settings)
    {
        Settings = settings;
        Certificate = (settings.UntrustedCertificate ? _stranger : _authority).IssueForLoopback();
        _listener = new TcpListener(IPAddress.Loopback, settings.Port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = Accept();
    }

    /// <summary>Starts a sink; without a configuration it is plain and asks for no account.</summary>
    public static SmtpSink Start(Action<SmtpSinkSettings>? configure = null)
    {
        var settings = new SmtpSinkSettings();
        configure?.Invoke(settings);
        return new SmtpSink(settings);
    }

    /// <summary>Where it listens, on 127.0.0.1 (the certificate also names localhost).</summary>
    public int Port { get; }

    /// <summary>The certificate of its authority in PEM, for SSL_CERT_FILE.</summary>
    public string AuthorityFile => _authority.RootFile;

    /// <summary>How many connections it has taken.</summary>
    public int Connections => Records.Connections;

    /// <summary>How many connections were open at the same time at most.</summary>
    public int MostConnections => Volatile.Read(ref _most);

    /// <summary>How many mail transactions have begun.</summary>
    public int Begun => Records.DialogueCount();

    /// <summary>How many answers it has owed by its script.</summary>
    public int Stalled => Volatile.Read(ref _stalled);

    /// <summary>Every mail transaction, refused and cut ones included.</summary>
    public IReadOnlyList<SmtpDialogue> Dialogues => Records.Dialogues();

    /// <summary>Every command line over all connections, in order of arrival; no message lines.</summary>
    public IReadOnlyList<string> Commands => Records.Commands();

    /// <summary>The transactions whose message was kept.</summary>
    public IReadOnlyList<SmtpDialogue> Accepted => Dialogues.Where(dialogue => dialogue.Accepted).ToArray();

    /// <summary>Adds a rule to the script: at this phase, for this recipient, dialogue or connection.</summary>
    /// <param name="phase">When.</param>
    /// <param name="recipient">Only for this address; known from RCPT on.</param>
    /// <param name="dialogue">Only for the n-th MAIL over all connections, from 1.</param>
    /// <param name="connection">Only on the n-th connection, from 1.</param>
    /// <param name="times">How often at most.</param>
    public SmtpRule On(
        SmtpPhase phase,
        string? recipient = null,
        int? dialogue = null,
        int? connection = null,
        int times = int.MaxValue
    ) => Script.Add(phase, recipient, dialogue, connection, times);

    /// <summary>Tapes the next connection, and cuts it where the tape says.</summary>
    public SmtpTape Tape(SmtpTape tape)
    {
        _ = Interlocked.Exchange(ref _tape, tape);
        return tape;
    }

    /// <summary>Behaves from now on.</summary>
    public void ForgetScript() => Script.Clear();

    /// <summary>Lets every stalled conversation go on as if nothing had been scripted.</summary>
    public void ReleaseStalls() =>
        Interlocked
            .Exchange(ref _stalls, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))
            .SetResult();

    /// <summary>Waits until so many messages to one address have been kept.</summary>
    public Task<IReadOnlyList<SmtpDialogue>> WaitFor(string address, int count = 1, TimeSpan? within = null) =>
        Deadline.Until<IReadOnlyList<SmtpDialogue>>(
            () =>
            {
                var mails = Accepted
                    .Where(mail => mail.Recipients.Contains(address, StringComparer.OrdinalIgnoreCase))
                    .ToArray();
                return Task.FromResult<IReadOnlyList<SmtpDialogue>?>(mails.Length >= count ? mails : null);
            },
            within,
            $"{count} mails to {address}"
        );

    /// <summary>Closes every connection and forgets its certificates.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        Certificate.Dispose();
        _authority.Dispose();
        _stranger.Dispose();
        _stop.Dispose();
    }

    internal SmtpSinkSettings Settings { get; }

    internal SmtpScript Script { get; } = new();

    internal SmtpRecords Records { get; } = new();

    internal X509Certificate2 Certificate { get; }

    internal Task Stall(CancellationToken stop)
    {
        _ = Interlocked.Increment(ref _stalled);
        return Volatile.Read(ref _stalls).Task.WaitAsync(stop);
    }

    private async Task Accept()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(Talk(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            // Only the loop of Accept opens, so that no two add at once.
            _most = Math.Max(_most, Interlocked.Increment(ref _open));
            client.NoDelay = true;
            Stream stream = client.GetStream();
            if (Interlocked.Exchange(ref _tape, null) is { } tape)
                stream = new TapedStream(stream, tape);
            var session = new SmtpSession(this, stream, Records.NextConnection());
            try
            {
                await session.Run(_stop.Token);
            }
            catch (Exception end) when (IsEnd(end))
            {
                // The client, the script or the test has ended this conversation.
            }
            // A cut shall look like a cut: a reset, not an orderly goodbye.
            _ = Interlocked.Decrement(ref _open);
            if (!session.SaidGoodbye)
                client.LingerState = new LingerOption(true, 0);
        }
    }

    private static bool IsEnd(Exception end) =>
        end is IOException or SocketException or OperationCanceledException or AuthenticationException;
}
