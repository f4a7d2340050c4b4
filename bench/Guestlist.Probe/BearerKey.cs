using System.Security.Cryptography;
using System.Text;

namespace Guestlist.Probe;

internal static class BearerKey
{
    /// <summary>The stored form of the key in the header.</summary>
    public static string Hash(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var key = header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : "";
        return "sha256$" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }
}
