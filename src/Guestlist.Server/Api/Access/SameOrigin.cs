namespace Guestlist.Server.Api.Access;

/// <summary>
/// Whether an unsafe request that uses, plants or ends a session comes from our own pages. Browsers say so in Sec-Fetch-Site, or
/// else in Origin; a client that says neither is no browser and carries no stranger's cookie.
/// </summary>
internal static class SameOrigin
{
    public static bool Allows(HttpRequest request, string? publicUrl)
    {
        if (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        )
        {
            return true;
        }

        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
        {
            return site.ToString() is "same-origin" or "none";
        }

        return !request.Headers.TryGetValue("Origin", out var origin)
            || origin == publicUrl
            || origin == $"{request.Scheme}://{request.Host}";
    }
}
