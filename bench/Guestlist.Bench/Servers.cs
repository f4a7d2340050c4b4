using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guestlist.Bench;

/// <summary>Product and probe, started with the settings of a measurement.</summary>
internal static class Servers
{
    // Mails are promised (the outbox row is part of what is measured), but the mail server never greets:
    // the dispatcher waits and leaves the processor to the requests.
    private static readonly TcpListener SilentMailServer = Listen();
    private static readonly byte[] Knock = Encoding.ASCII.GetBytes(
        "GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    );

    /// <summary>Starts the published product, without limits, and waits until it answers.</summary>
    public static Task<ServerProcess> StartProduct(BenchDatabase database) => Start(Spawn(Workplace.Product, database));

    /// <summary>The same with a mail server on this port, whether or not anybody listens there.</summary>
    public static Task<ServerProcess> StartProduct(BenchDatabase database, int mailPort) =>
        Start(Spawn(Workplace.Product, database, mailPort));

    /// <summary>Starts the published probe and waits until it answers.</summary>
    public static Task<ServerProcess> StartProbe(BenchDatabase database) => Start(Spawn(Workplace.Probe, database));

    /// <summary>Starts a program and returns before it listens.</summary>
    public static ServerProcess Spawn(string program, BenchDatabase database, int? mailPort = null)
    {
        var port = ServerProcess.FreePort();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [database.Setting.Key] = database.Setting.Value,
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Guestlist__PublicUrl"] = $"http://127.0.0.1:{port}",
            ["Guestlist__Signup__Open"] = "true",
            ["Guestlist__Smtp__Host"] = "127.0.0.1",
            ["Guestlist__Smtp__Port"] = $"{mailPort ?? ((IPEndPoint)SilentMailServer.LocalEndpoint).Port}",
            ["Guestlist__Smtp__Security"] = "None",
            ["Guestlist__Smtp__From"] = "guestlist@example.com",
            ["Guestlist__Throttling__Enabled"] = "false",
            ["Guestlist__Budgets__Enabled"] = "false",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        return ServerProcess.Spawn(program, Workplace.FreshFolder($"run-{port}"), port, settings);
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static async Task<ServerProcess> Start(ServerProcess server)
    {
        await server.FirstAnswer(Knock);
        return server;
    }
}
