using System.Net;
using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Api.Wire;

/// <summary>
/// The scheme and host that links in an answer begin with: the request's own. A request without a host, as HTTP/1.0
/// allows, gets the public URL's, or else the address it came in at.
/// </summary>
internal static class RequestOrigin
{
    public static string Of(HttpContext context)
    {
        var request = context.Request;
        return request.Host.HasValue ? $"{request.Scheme}://{request.Host}"
            : context.RequestServices.GetRequiredService<GuestlistOptions>().PublicUrl is { } publicUrl
                ? new Uri(publicUrl).GetLeftPart(UriPartial.Authority)
            : $"{request.Scheme}://{LocalAddress(context.Connection)}";
    }

    private static string LocalAddress(ConnectionInfo connection) =>
        connection.LocalIpAddress is { } address
            ? $"{new IPEndPoint(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, connection.LocalPort)}"
            : "localhost";
}
