using System.Security.Cryptography;

namespace Guestlist.FaultTests.Load;

/// <summary>Dice.</summary>
internal static class Chance
{
    /// <summary>From 0 up to, not including, <paramref name="limit"/>.</summary>
    public static int Below(int limit) => RandomNumberGenerator.GetInt32(limit);
}
