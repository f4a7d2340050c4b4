namespace Guestlist.Server.Pages.Frame;

/// <summary>What the layout needs to know of a page.</summary>
/// <param name="Title">What the page is about; the service's name follows.</param>
/// <param name="ServiceName">How this instance calls itself.</param>
public sealed record PageFrame(string Title, string ServiceName);
