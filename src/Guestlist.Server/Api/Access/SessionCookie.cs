using Guestlist.Sessions;

namespace Guestlist.Server.Api.Access;

/// <summary>The session cookie: an opaque token, out of reach of scripts, sent over HTTPS alone when the public URL is.</summary>
internal sealed class SessionCookie(string? publicUrl)
{
    private readonly bool secure = publicUrl?.StartsWith("https:", StringComparison.Ordinal) ?? false;

    /// <summary>Where the instance is reached, or null when unset.</summary>
    public string? PublicUrl => publicUrl;

    /// <summary>The prefix makes browsers refuse the cookie from subdomains and plain HTTP (RFC 6265bis 4.1.3.2).</summary>
    private string Name => secure ? "__Host-guestlist" : "guestlist";

    public string? Read(HttpRequest request) =>
        request.Cookies.TryGetValue(Name, out var token) && token.Length > 0 ? token : null;

    public void Set(HttpResponse response, Secret token) =>
        response.Cookies.Append(Name, token.Value, Options(SessionLife.Absolute));

    public void Clear(HttpResponse response) => response.Cookies.Append(Name, "", Options(TimeSpan.Zero));

    private CookieOptions Options(TimeSpan age) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = secure,
            Path = "/",
            MaxAge = age,
            IsEssential = true,
        };
}
