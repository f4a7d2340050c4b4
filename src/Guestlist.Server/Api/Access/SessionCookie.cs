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

    /// <summary>
    /// The token. The framework compares names of cookies without regard to case, by which a cookie that a subdomain
    /// plants as __HOST-guestlist would pass for ours.
    /// </summary>
    public string? Read(HttpRequest request)
    {
        foreach (var header in request.Headers.Cookie)
        {
            foreach (var pair in (header ?? "").Split(';', StringSplitOptions.TrimEntries))
            {
                if (
                    pair.StartsWith(Name, StringComparison.Ordinal)
                    && pair.Length > Name.Length + 1
                    && pair[Name.Length] == '='
                )
                {
                    return pair[(Name.Length + 1)..];
                }
            }
        }

        return null;
    }

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
