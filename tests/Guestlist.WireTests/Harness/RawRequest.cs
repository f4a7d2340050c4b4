using System.Net.Sockets;
using System.Text;

namespace Guestlist.WireTests.Harness;

/// <summary>Requests to the byte, for what no client would send.</summary>
public static class RawRequest
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    /// <summary>Sends bytes as they are and reads until the server closes, for 30 seconds at most.</summary>
    /// <param name="request">Latin-1, lines ended by CR and LF; what has no end stays open.</param>
    public static async Task<Reply> SendsRaw(this World world, string request)
    {
        using var client = new TcpClient();
        using var deadline = new CancellationTokenSource(_limit, TimeProvider.System);
        await client.ConnectAsync(world.Server.Url.Host, world.Server.Url.Port, deadline.Token);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), deadline.Token);
        using var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, deadline.Token);
        }
        catch (IOException) when (answer.Length > 0)
        {
            // Reset, because the server had not read all that was sent; the answer is here.
        }
        return Read(world, request, Encoding.UTF8.GetString(answer.ToArray()));
    }

    private static Reply Read(World world, string request, string answer)
    {
        var parts = answer.Split("\r\n\r\n", 2);
        var lines = parts[0].Split("\r\n");
        return new Reply(
            world,
            request[..Math.Min(200, request.Length)],
            int.Parse(lines[0].Split(' ')[1]),
            parts[1],
            lines
                .Skip(1)
                .Select(line => line.Split(": ", 2))
                .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase)
        );
    }
}
