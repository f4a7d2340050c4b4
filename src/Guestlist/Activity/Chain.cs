using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Guestlist.Activity;

/// <summary>
/// The hashes that hold an organization's entries together. Each covers the one before it, its position, the fields
/// of its entry and the digest of what may be erased; that itself stands outside.
/// </summary>
internal static class Chain
{
    /// <summary>What stands before the first entry.</summary>
    public const string Beginning = "";

    /// <summary>The hash of an entry at a place in its chain, in lower-case hex.</summary>
    public static string HashOf(string previous, long position, ChainedEntry entry) =>
        Hex(
            string.Join(
                '\n',
                previous,
                position.ToString(CultureInfo.InvariantCulture),
                entry.Id,
                entry.OrganizationId,
                entry.At.ToString(CultureInfo.InvariantCulture),
                entry.ActorType,
                entry.ActorId,
                entry.Action,
                entry.SubjectType,
                entry.SubjectId,
                entry.Digest
            )
        );

    /// <summary>What stands for a detail when that is gone; without its salt it cannot be guessed.</summary>
    public static string DigestOf(string salt, string detail) => Hex(salt + detail);

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

/// <summary>The fields of an entry that its hash covers, none of which holds a line break.</summary>
/// <param name="At">Microseconds since 1970.</param>
internal sealed record ChainedEntry(
    Guid Id,
    Guid OrganizationId,
    long At,
    string ActorType,
    Guid? ActorId,
    string Action,
    string SubjectType,
    Guid SubjectId,
    string? Digest
);
