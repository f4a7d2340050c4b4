using System.Diagnostics;

namespace Guestlist.TestKit;

/// <summary>Debian's python3-aiosmtpd: an SMTP server that we did not write, with STARTTLS and AUTH.</summary>
public sealed class AioSmtpd : IAsyncDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("guestlist-smtpd-").FullName;
    private readonly CapturedLines _lines = new();
    private readonly Process _process;

    private AioSmtpd(bool startTls)
    {
        Mail = new MailFolder(Path.Combine(_folder, "mail"));
        Directory.CreateDirectory(Mail.Folder);
        var script = Path.Combine(_folder, "smtpd.py");
        File.WriteAllText(script, AioSmtpdScript.Text);
        var (certificate, key) = _authority.WriteForLoopback();
        string[] tls = startTls ? [certificate, key] : [];
        string[] arguments = [script, $"{Port}", Mail.Folder, User, Password, .. tls];
        var start = new ProcessStartInfo("/usr/bin/python3", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = new Process { StartInfo = start };
        _lines.Attach(_process);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Whether Debian's package is there.</summary>
    public static bool IsInstalled => Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd");

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; } = FreePort.Next();

    /// <summary>The account it demands.</summary>
    public string User => "guestlist";

    /// <summary>The account's password.</summary>
    public string Password => "correct horse";

    /// <summary>The certificate of its authority in PEM, for SSL_CERT_FILE.</summary>
    public string AuthorityFile => _authority.RootFile;

    /// <summary>The mails it took, with the headers X-Envelope-From, X-Envelope-To and X-Encrypted.</summary>
    public MailFolder Mail { get; }

    /// <summary>What it printed.</summary>
    public IReadOnlyList<string> Log => _lines.Snapshot();

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="startTls">False plays a server whose STARTTLS somebody has stripped.</param>
    public static async Task<AioSmtpd> Start(bool startTls = true)
    {
        var server = new AioSmtpd(startTls);
        try
        {
            await Deadline.Until(server.Listens, what: "aiosmtpd listens");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it and deletes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private bool Listens() =>
        _process.HasExited
            ? throw new InvalidOperationException($"aiosmtpd ended:\n{string.Join('\n', Log)}")
            : Log.Contains("listening");
}
