using System.Net;
using System.Net.Sockets;

namespace Guestlist.TestKit;

/// <summary>Loopback ports nobody listens on.</summary>
public static class FreePort
{
    /// <summary>A port that was free a moment ago; whoever takes it must be ready to lose the race.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
