using System.Globalization;
using System.Numerics;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>The numbers that cut a page out of a list, as SQL that a planner can judge and that few texts serve.</summary>
internal static class PageNumbers
{
    private const long UsualLimit = 100;

    /// <summary>The limits of nearly every page stand in the text: a planner that cannot see them guesses far more.</summary>
    public static Statement Limit(long number) =>
        number is 0 or UsualLimit ? new($"{Literal(number)}") : new($"{number}");

    /// <summary>What a part may have at most, rounded up so that few texts serve all pages.</summary>
    public static Fragment AtLeast(long number) =>
        Literal(number == UsualLimit ? number : (long)BitOperations.RoundUpToPowerOf2((ulong)number));

    /// <summary>A number that stands in the text.</summary>
    public static Fragment Literal(long number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The last entry of a page, from 1. No list is longer than 2³¹; asking for the end of all numbers must not overflow.</summary>
    public static long End(Window window) => Math.Min(window.Offset, int.MaxValue) + window.Limit;
}
