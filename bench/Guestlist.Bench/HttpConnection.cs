using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guestlist.Bench;

/// <summary>One kept-alive HTTP/1.1 connection that sends prepared bytes and reads one answer at a time.</summary>
/// <remarks>
/// A blocking socket, because a generator that burns more processor than the server it measures would
/// flatter whoever is slower.
/// </remarks>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
    };
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _length;

    public HttpConnection(int port) => _socket.Connect(IPAddress.Loopback, port);

    /// <summary>The body of the last answer, still in chunks if it was sent in chunks.</summary>
    public string Body => Encoding.UTF8.GetString(_buffer, HeadLength(), _length - HeadLength());

    /// <summary>The head of the last answer.</summary>
    public string Head => Encoding.ASCII.GetString(_buffer, 0, HeadLength());

    /// <summary>Sends one request, reads its whole answer, and gives the status.</summary>
    public int Send(ReadOnlySpan<byte> request)
    {
        while (request.Length > 0)
            request = request[_socket.Send(request)..];
        _length = 0;
        do
        {
            var read = _socket.Receive(_buffer.AsSpan(_length));
            if (read == 0)
                throw new SocketException((int)SocketError.ConnectionReset);
            _length += read;
        } while (!IsComplete());
        return int.Parse(_buffer.AsSpan("HTTP/1.1 ".Length, 3));
    }

    private bool IsComplete()
    {
        var head = HeadLength();
        if (head < 4)
            return false;
        var answer = _buffer.AsSpan(0, _length);
        var at = answer[..head].IndexOf("Content-Length: "u8);
        if (at < 0)
            return answer[..head].IndexOf("Transfer-Encoding: chunked"u8) < 0 || answer.EndsWith("\r\n0\r\n\r\n"u8);
        var digits = answer[(at + "Content-Length: ".Length)..head];
        return _length == head + int.Parse(digits[..digits.IndexOf((byte)'\r')]);
    }

    private int HeadLength() => _buffer.AsSpan(0, _length).IndexOf("\r\n\r\n"u8) + 4;

    public void Dispose() => _socket.Dispose();
}
