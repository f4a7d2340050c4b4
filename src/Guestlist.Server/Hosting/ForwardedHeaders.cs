using System.Net;
using Guestlist.Server.Hosting.Options;
using Microsoft.AspNetCore.HttpOverrides;

namespace Guestlist.Server.Hosting;

/// <summary>Whose word we take for the caller's address and the scheme and host of a request.</summary>
internal static class ForwardedHeadersExtension
{
    public static void AddTrustedProxies(this IServiceCollection services, GuestlistOptions options) =>
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownIPNetworks.Add(new System.Net.IPNetwork(IPAddress.Parse("127.0.0.0"), 8));
            forwarded.KnownIPNetworks.Add(new System.Net.IPNetwork(IPAddress.IPv6Loopback, 128));
            foreach (var network in options.TrustedProxies)
            {
                forwarded.KnownIPNetworks.Add(network);
            }

            // Every hop up to the first stranger is one of ours.
            forwarded.ForwardLimit = null;
        });
}
