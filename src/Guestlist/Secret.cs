using System.Security.Cryptography;
using System.Text;

namespace Guestlist;

/// <summary>A random secret as people carry it (base-62 of 256 bits) and its hash as we keep it.</summary>
/// <param name="Value">Shown or mailed once; never stored, never logged.</param>
public sealed record Secret(string Value)
{
    /// <summary>How many base-62 digits hold 256 bits.</summary>
    public const int Length = 43;

    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>What is stored: <c>sha256$</c> and the hash of the whole value in lower-case hex.</summary>
    public string Hash => HashOf(Value);

    /// <summary>A new secret.</summary>
    /// <param name="prefix">Tells people and scanners of leaked secrets what it is (<c>phx_</c>).</param>
    public static Secret Mint(string prefix = "") => new(prefix + RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>The stored form of a presented value; any text is a legal question.</summary>
    public static string HashOf(string value) =>
        "sha256$" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(value)));

    /// <summary>Keeps the secret out of logs and error messages that print records.</summary>
    public override string ToString() => "(secret)";
}
