using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Guestlist.Bench;

/// <summary>A server under measurement: a program of its own, known by its port and its process figures.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process _process;
    private readonly List<string> _log = [];

    private ServerProcess(Process process, int port, long spawnedAt)
    {
        _process = process;
        Port = port;
        SpawnedAt = spawnedAt;
    }

    public int Port { get; }

    /// <summary>The <see cref="Stopwatch"/> timestamp taken just before the program was started.</summary>
    public long SpawnedAt { get; }

    public TimeSpan Cpu => _process.TotalProcessorTime;

    public double ResidentMiB
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Starts a program and returns at once, before it listens.</summary>
    public static ServerProcess Spawn(
        string program,
        string folder,
        int port,
        IReadOnlyDictionary<string, string> settings
    )
    {
        if (!File.Exists(program))
            throw new FileNotFoundException($"{program} is missing: publish it first (./dev bench does)");
        var start = new ProcessStartInfo(program, ["--urls", $"http://127.0.0.1:{port}"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        var spawnedAt = Stopwatch.GetTimestamp();
        process.Start();
        var server = new ServerProcess(process, port, spawnedAt);
        process.OutputDataReceived += (_, line) => server.Remember(line.Data);
        process.ErrorDataReceived += (_, line) => server.Remember(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return server;
    }

    /// <summary>Asks again and again until the server answers, and gives the status of that first answer.</summary>
    public async Task<int> FirstAnswer(byte[] request)
    {
        while (true)
        {
            try
            {
                using var connection = new HttpConnection(Port);
                return connection.Send(request);
            }
            catch (SocketException) when (Stopwatch.GetElapsedTime(SpawnedAt) < Patience && !_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(1));
            }
            catch (SocketException away)
            {
                throw new InvalidOperationException("The server did not answer:\n" + Tail(), away);
            }
        }
    }

    /// <summary>The last lines the server printed, for a run that went wrong.</summary>
    public string Tail()
    {
        lock (_log)
            return string.Join('\n', _log.TakeLast(20));
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Lets it rest, so that another one can be measured on the same cores.</summary>
    public void Pause() => _ = Signal(_process.Id, SigStop);

    /// <summary>Lets it go on.</summary>
    public void Resume() => _ = Signal(_process.Id, SigContinue);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _ = Signal(_process.Id, SigTerm);
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
            }
        }
        _process.Dispose();
    }

    private void Remember(string? line)
    {
        if (line is null)
            return;
        lock (_log)
            _log.Add(line);
    }

    private const int SigTerm = 15;
    private const int SigContinue = 18;
    private const int SigStop = 19;

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Signal(int process, int signal);
}
