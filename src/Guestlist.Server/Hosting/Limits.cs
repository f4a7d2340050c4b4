using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Guestlist.Server.Hosting;

/// <summary>How much and how slowly anybody may send.</summary>
internal static class LimitsExtension
{
    private const int MostBody = 1024 * 1024;
    private const int MostHeaders = 32 * 1024;
    private const int MostRequestLine = 8 * 1024;

    public static void AddLimits(this IServiceCollection services) =>
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaders;
            kestrel.Limits.MaxRequestLineSize = MostRequestLine;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            // A whole body of 1 MiB must come within about a minute, a trickle is cut after five seconds.
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(16 * 1024, TimeSpan.FromSeconds(5));
            kestrel.Limits.MinResponseDataRate = new MinDataRate(1024, TimeSpan.FromSeconds(5));
        });
}
