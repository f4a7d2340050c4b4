using System.Diagnostics;

namespace Guestlist.TestKit;

/// <summary>The real program, in a process and a folder of its own, reached by its URL alone.</summary>
public sealed class GuestlistServer : IAsyncDisposable
{
    private readonly CapturedLines _lines = new();
    private readonly Dictionary<string, string> _environment;
    private readonly ServerSettings _settings;
    private readonly bool _ownsDatabase;
    private Process _process = new();
    private bool _launched;

    private GuestlistServer(
        Engine engine,
        ServerSettings settings,
        string folder,
        Uri url,
        Dictionary<string, string> environment
    )
    {
        Engine = engine;
        Folder = folder;
        Url = url;
        _settings = settings;
        _environment = environment;
        var connection = ServerEnvironment.ConnectionSetting(engine);
        ConnectionString = environment[connection];
        _ownsDatabase = engine == Engine.Postgres && !settings.Environment.ContainsKey(connection);
        Mail = new MailFolder(environment.GetValueOrDefault("Guestlist__Mail__Pickup", Path.Combine(folder, "mail")));
        Http = LoopbackHttp.Client(url);
    }

    /// <summary>The database it stands on.</summary>
    public Engine Engine { get; }

    /// <summary>Where it answers; also its public URL.</summary>
    public Uri Url { get; }

    /// <summary>A client that follows no redirect and keeps no cookie.</summary>
    public HttpClient Http { get; }

    /// <summary>The process' working directory, deleted with it.</summary>
    public string Folder { get; }

    /// <summary>The mails it has written as files.</summary>
    public MailFolder Mail { get; }

    /// <summary>How the database is reached by tests that look at rows.</summary>
    public string ConnectionString { get; }

    /// <summary>Everything it has printed, over all starts.</summary>
    public IReadOnlyList<string> Log => _lines.Snapshot();

    /// <summary>The first line with <paramref name="words"/>; what is printed arrives here a moment later.</summary>
    /// <exception cref="TimeoutException">It was not printed within 10 s.</exception>
    public Task<string> Tells(string words) => LineThat(line => line.Contains(words, StringComparison.Ordinal), words);

    /// <summary>The code with which an unclaimed instance in Production can be claimed.</summary>
    /// <exception cref="TimeoutException">It was not printed within 10 s.</exception>
    public async Task<string> SetupCode() => (await LineThat(IsSetupCode, "the set-up code")).Trim();

    /// <summary>The running process, for its id and its memory.</summary>
    public Process Process => _process;

    /// <summary>Starts the program on a fresh database and waits until it is ready.</summary>
    public static async Task<GuestlistServer> Start(Engine engine, Action<ServerSettings>? configure = null)
    {
        var settings = new ServerSettings();
        configure?.Invoke(settings);
        for (var attempt = 1; ; attempt++)
        {
            var server = await Prepare(engine, settings);
            try
            {
                await server.StartAgain();
                return server;
            }
            catch
            {
                await server.DisposeAsync();
                // Another process may take the free port between our look and the program's bind.
                if (attempt == 3 || !server.Log.Any(PortWasTaken))
                    throw;
            }
        }
    }

    private static async Task<GuestlistServer> Prepare(Engine engine, ServerSettings settings)
    {
        var folder = Directory.CreateTempSubdirectory("guestlist-").FullName;
        var url = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var environment = await ServerEnvironment.Compose(engine, settings, folder, url);
        return new GuestlistServer(engine, settings, folder, url, environment);
    }

    private Task<string> LineThat(Predicate<string> fits, string what) =>
        Deadline.Until(
            () => Task.FromResult(Log.FirstOrDefault(line => fits(line))),
            what: $"the server prints {what}"
        );

    // Four groups of four on a line of its own.
    private static bool IsSetupCode(string line) =>
        line.Trim() is { Length: 19 } code && code.Split('-').All(group => group.Length == 4);

    private static bool PortWasTaken(string line) =>
        line.Contains("address already in use", StringComparison.OrdinalIgnoreCase);

    /// <summary>Starts it once more on the same folder, database and port, after <see cref="Stop"/> or <see cref="Kill"/>.</summary>
    public async Task StartAgain()
    {
        _process.Dispose();
        _process = Launch();
        try
        {
            await Deadline.Until(IsReady, _settings.ReadyWithin, $"{Url} is ready");
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{LastWords()}", late);
        }
    }

    /// <summary>Asks it to end (SIGTERM) and waits 10 s for it to do so.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> Stop()
    {
        Signals.Terminate(_process);
        await Deadline.Until(() => _process.HasExited, what: "the server stops");
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    /// <summary>Ends it as a power cut would (SIGKILL).</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Runs another verb of the same program with the same settings.</summary>
    public Task<ProcessResult> Run(params string[] verbAndArguments) => RunWithInput("", verbAndArguments);

    /// <summary>The same, for a verb that reads from standard input.</summary>
    public Task<ProcessResult> RunWithInput(string input, params string[] verbAndArguments) =>
        Command.Run(GuestlistProgram.Call(Folder, _environment, verbAndArguments), input);

    /// <summary>Runs a verb at a terminal on which <paramref name="typed"/> is typed.</summary>
    /// <returns>What stood on the screen, the echo of what was typed included.</returns>
    public async Task<string> RunAtTerminal(string typed, params string[] verbAndArguments) =>
        (await Command.Run(GuestlistProgram.CallAtTerminal(Folder, _environment, verbAndArguments), typed)).Output;

    /// <summary>Kills the process, drops its database and deletes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_launched)
            Kill();
        _process.Dispose();
        Http.Dispose();
        if (_ownsDatabase)
            await (await PostgresCluster.Shared()).DropDatabase(ConnectionString);
        Directory.Delete(Folder, recursive: true);
    }

    private Process Launch()
    {
        string[] arguments = ["--urls", Url.GetLeftPart(UriPartial.Authority), .. _settings.Arguments];
        var start = GuestlistProgram.Call(Folder, _environment, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var process = new Process { StartInfo = start };
        _lines.Attach(process);
        process.Start();
        _launched = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // A server that fails at every look would bury the test's own message.
    private string LastWords() =>
        string.Join('\n', Log.TakeLast(20).Select(line => line.Length > 400 ? line[..400] : line));

    private async Task<bool> IsReady()
    {
        if (_process.HasExited)
        {
            // Its last lines may still be on their way to us.
            await _process.WaitForExitAsync();
            throw new InvalidOperationException($"The server ended with {_process.ExitCode}:\n{LastWords()}");
        }
        return await LoopbackHttp.Answers(Http, "/health/ready");
    }
}
