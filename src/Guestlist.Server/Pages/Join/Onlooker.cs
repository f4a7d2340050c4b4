using Guestlist.Acceptance;
using Guestlist.Server.Pages.Door;
using Guestlist.Storage;

namespace Guestlist.Server.Pages.Join;

/// <summary>
/// Tells people from programs among those who look at an invitation, as far as requests show it. Scanners that drive a
/// real browser pass for people: the history says who seems to have looked, and nothing depends on it.
/// </summary>
internal static class Onlooker
{
    private static readonly string[] Programs = ["bot", "crawl", "spider", "scan", "preview", "headless", "monitor"];

    /// <summary>Notes a look at an invite. A look that cannot be noted is shown all the same.</summary>
    public static async Task Note(PageCall call, string secret)
    {
        try
        {
            if (await call.Get<PreviewInvite>().Look(secret, call.Visitor) is { } invite)
            {
                await call.Get<NoteView>().Handle(invite, IsPerson(call.Context.Request));
            }
        }
        catch (StorageUnavailableException)
        {
            // What is shown next says so, or can still be read.
        }
    }

    /// <summary>
    /// A person's browser looks with GET, names itself and the languages it wants, and, where it says why it asks, asks
    /// for a page to be shown now (Fetch Metadata, Sec-Purpose).
    /// </summary>
    private static bool IsPerson(HttpRequest request)
    {
        var agent = request.Headers.UserAgent.ToString();
        var mode = request.Headers["Sec-Fetch-Mode"].ToString();
        return HttpMethods.IsGet(request.Method)
            && agent.StartsWith("Mozilla/", StringComparison.Ordinal)
            && !Programs.Any(word => agent.Contains(word, StringComparison.OrdinalIgnoreCase))
            && request.Headers.AcceptLanguage.Count > 0
            && mode is "" or "navigate"
            && request.Headers["Sec-Purpose"].Count == 0;
    }
}
