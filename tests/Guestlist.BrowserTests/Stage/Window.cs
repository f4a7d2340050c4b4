namespace Guestlist.BrowserTests.Stage;

/// <summary>A visitor's window: cookies of its own, and a page.</summary>
public sealed class Window(IBrowserContext context, IPage page) : IAsyncDisposable
{
    /// <summary>What stands in it.</summary>
    public IPage Page { get; } = page;

    /// <summary>The path shown in the address bar.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>Types an address.</summary>
    /// <returns>The status of the answer.</returns>
    public async Task<int> Goes(string address) => (await Page.GotoAsync(address))!.Status;

    /// <summary>Whether what stands in it is wider than it.</summary>
    public Task<bool> ScrollsSideways() =>
        Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>The same at the width of a phone.</summary>
    public async Task<bool> ScrollsSideways(int width)
    {
        await Page.SetViewportSizeAsync(width, Look.Phone.Height);
        return await ScrollsSideways();
    }

    /// <summary>Waits until the browser has nothing left to do on the page: what a script was to do is done.</summary>
    public Task Rests() =>
        Page.EvaluateAsync("() => new Promise(rested => requestIdleCallback(rested, { timeout: 2000 }))");

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
