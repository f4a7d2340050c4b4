using Guestlist.TestKit;
using Microsoft.Playwright;

namespace Guestlist.Demo;

/// <summary>A freshly started program on an empty database, and a browser.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Stage(Transcript transcript, GuestlistServer server, IPlaywright playwright, IBrowser browser)
    {
        Transcript = transcript;
        Server = server;
        _playwright = playwright;
        _browser = browser;
    }

    public Transcript Transcript { get; }

    public GuestlistServer Server { get; }

    public static async Task<Stage> Open(Transcript transcript, Action<ServerSettings> configure)
    {
        UsePublishedProgram();
        transcript.Act("A fresh start");
        transcript.Saw($"program: {GuestlistProgram.Published ?? "the built one"}");
        var started = TimeProvider.System.GetTimestamp();
        var server = await GuestlistServer.Start(
            Engine.Sqlite,
            settings =>
            {
                // As people get it: passwords hashed at full cost.
                settings.PasswordIterations = 210_000;
                settings.ReadyWithin = TimeSpan.FromSeconds(30);
                configure(settings);
            }
        );
        var ready = TimeProvider.System.GetElapsedTime(started);
        transcript.Saw($"ready after {ready.TotalMilliseconds:f0} ms on an empty SQLite database");
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium.Path,
                Args = Chromium.Args,
                Env = Chromium.Environment(),
            }
        );
        transcript.Saw($"browser: Chromium {browser.Version}");
        return new Stage(transcript, server, playwright, browser);
    }

    /// <summary>A visitor's own window, opened at a link.</summary>
    public async Task<IPage> Visit(string link)
    {
        // As a person's browser says it; one without a window would be taken for a program.
        var agent = $"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{_browser.Version}";
        var page = await (await _browser.NewContextAsync(new() { UserAgent = agent })).NewPageAsync();
        await page.GotoAsync(link);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await Server.DisposeAsync();
    }

    private static void UsePublishedProgram()
    {
        const string Variable = "GUESTLIST_PROGRAM";
        var usual = Repository.At("artifacts", "publish", "guestlist");
        if (Environment.GetEnvironmentVariable(Variable) is null && File.Exists(usual))
            Environment.SetEnvironmentVariable(Variable, usual);
    }
}
