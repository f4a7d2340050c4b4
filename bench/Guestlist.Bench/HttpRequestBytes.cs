using System.Text;

namespace Guestlist.Bench;

/// <summary>Requests as the bytes that go over the wire, the key in its header as clients send it.</summary>
internal static class HttpRequestBytes
{
    public static byte[] Get(string path, string key) =>
        Encoding.UTF8.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nAuthorization: Bearer {key}\r\n\r\n"
        );

    public static byte[] Post(string path, string key, string json) =>
        Encoding.UTF8.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: */*\r\nAuthorization: Bearer {key}\r\n"
                + $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}"
        );
}
