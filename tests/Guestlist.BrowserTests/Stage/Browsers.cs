[assembly: AssemblyFixture(typeof(Guestlist.BrowserTests.Stage.Browsers))]

namespace Guestlist.BrowserTests.Stage;

/// <summary>One Chromium for the whole run; every visitor gets a window that shares nothing with the others.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private const float PatienceMilliseconds = 10_000;

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Chromium.Path,
                Args = Chromium.Args,
                Env = Chromium.Environment(),
            }
        );
    }

    /// <summary>A fresh window at a server, closed when disposed.</summary>
    public async Task<Window> Open(Uri server, Look? look = null, bool scripts = true)
    {
        look ??= Look.Light;
        var context = await _chromium!.NewContextAsync(
            new()
            {
                BaseURL = server.ToString(),
                JavaScriptEnabled = scripts,
                ColorScheme = look.Scheme,
                ViewportSize = new() { Width = look.Width, Height = look.Height },
            }
        );
        context.SetDefaultTimeout(PatienceMilliseconds);
        return new Window(context, await context.NewPageAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
    }
}
