namespace Guestlist.BrowserTests.Gallery;

/// <summary>Keeps what pages look like, for people, in the folder that GUESTLIST_PICTURES names.</summary>
internal static class Pictures
{
    private static readonly string? _folder = Environment.GetEnvironmentVariable("GUESTLIST_PICTURES");

    public static async Task Keep(IPage page, string name)
    {
        if (_folder is { Length: > 0 })
        {
            var path = Path.Combine(Repository.At(_folder), $"{name}.png");
            await page.ScreenshotAsync(new() { Path = path, FullPage = true });
        }
    }
}
