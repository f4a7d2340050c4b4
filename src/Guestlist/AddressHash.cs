using System.Security.Cryptography;
using System.Text;

namespace Guestlist;

/// <summary>
/// What stands for an address where none may be kept: in suppressions and budgets. It hides addresses from a glance,
/// not from somebody who guesses them: addresses are few enough to be tried.
/// </summary>
public static class AddressHash
{
    /// <summary>The SHA-256 of <c>guestlist:</c> and the key, in lower-case hex.</summary>
    /// <param name="key">The <see cref="EmailAddress.Key"/> of the address.</param>
    public static string Of(string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("guestlist:" + key)));
}
