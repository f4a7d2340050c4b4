using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace Guestlist.Storage;

/// <summary>
/// The texts of all statements, each put together once: the program has a few hundred of them and runs them
/// thousands of times a second, and some are several thousand characters long.
/// </summary>
internal static class SqlTexts
{
    /// <summary>More than the program has; texts with lists of every length must not fill the memory.</summary>
    private const int MostTexts = 1000;

    /// <summary>Only a list makes a statement longer, and no two long lists are likely to be of one length.</summary>
    private const int MostPieces = 1000;

    private static readonly ConcurrentDictionary<List<string?>, string> Texts = new(new SamePieces());

    /// <summary>The text of these pieces with numbered parameters. The list must not change any more.</summary>
    public static string Of(List<string?> pieces)
    {
        if (Texts.TryGetValue(pieces, out var known))
        {
            return known;
        }

        var text = Join(pieces);
        if (pieces.Count > MostPieces)
        {
            return text;
        }

        if (Texts.Count >= MostTexts)
        {
            Texts.Clear();
        }

        return Texts.GetOrAdd(pieces, text);
    }

    private static string Join(List<string?> pieces)
    {
        var builder = new StringBuilder(512);
        var parameter = 0;
        foreach (var piece in pieces)
        {
            if (piece is null)
            {
                builder.Append('$').Append(++parameter);
            }
            else
            {
                builder.Append(piece);
            }
        }

        return builder.ToString();
    }

    // Most pieces are literals of the program: the same instances each time, which compare at once. Their lengths
    // tell texts apart well enough, and reading them is much cheaper than reading the characters.
    private sealed class SamePieces : IEqualityComparer<List<string?>>
    {
        public bool Equals(List<string?>? x, List<string?>? y) =>
            ReferenceEquals(x, y)
            || (
                x is not null
                && y is not null
                && CollectionsMarshal.AsSpan(x).SequenceEqual(CollectionsMarshal.AsSpan(y))
            );

        public int GetHashCode([DisallowNull] List<string?> obj)
        {
            var hash = obj.Count;
            foreach (var piece in obj)
            {
                hash = (hash * 31) + (piece?.Length ?? -1);
            }

            return hash;
        }
    }
}
