namespace Guestlist.BrowserTests.Stage;

/// <summary>On what and how a page is seen.</summary>
public sealed record Look(string Name, ColorScheme Scheme, int Width, int Height)
{
    /// <summary>A desktop by day.</summary>
    public static readonly Look Light = new("light", ColorScheme.Light, 1100, 900);

    /// <summary>A desktop by night.</summary>
    public static readonly Look Dark = new("dark", ColorScheme.Dark, 1100, 900);

    /// <summary>The narrowest screen that WCAG 1.4.10 asks for.</summary>
    public static readonly Look Phone = new("phone", ColorScheme.Light, 320, 640);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Look> All { get; } = [Light, Dark, Phone];
}
