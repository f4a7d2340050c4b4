namespace Guestlist.Server.Hosting;

/// <summary>What every answer tells the browser. A handler may only loosen caching, for files named after their content.</summary>
internal static class SecurityHeadersExtension
{
    /// <summary>Nothing from elsewhere, nothing inline, no frame around us.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                // no-referrer would turn the Origin of our own forms into "null".
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                headers["X-Robots-Tag"] = "noindex, nofollow";
                headers.CacheControl = "no-store";
                return next(context);
            }
        );
}
