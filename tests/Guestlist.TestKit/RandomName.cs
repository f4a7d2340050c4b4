using System.Security.Cryptography;

namespace Guestlist.TestKit;

/// <summary>Names that do not collide between tests, processes and runs.</summary>
public static class RandomName
{
    /// <summary>Twelve lower-case letters and digits after the prefix.</summary>
    public static string With(string prefix) =>
        prefix + RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz0123456789", 12);
}
