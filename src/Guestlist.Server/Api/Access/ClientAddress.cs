using System.Net;
using System.Net.Sockets;

namespace Guestlist.Server.Api.Access;

/// <summary>Whom a limit per client address counts.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// The address, but of IPv6 its first 64 bits alone: one subscriber has all the others (RFC 6177), so that a limit on
    /// each would limit nobody and fill the memory.
    /// </summary>
    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    /// <summary>The same of an address; an empty text where none is known.</summary>
    public static string Of(IPAddress? address) =>
        address switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
            { AddressFamily: AddressFamily.InterNetworkV6 } => Network(address),
            _ => $"{address}",
        };

    private static string Network(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return $"{new IPAddress(bytes)}/{NetworkBytes * 8}";
    }
}
