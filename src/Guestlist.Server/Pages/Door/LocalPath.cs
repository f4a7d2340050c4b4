using System.Buffers;

namespace Guestlist.Server.Pages.Door;

/// <summary>Where to go after signing in: a path of ours, never another site.</summary>
internal static class LocalPath
{
    /// <summary>Where people go who did not say.</summary>
    public const string Home = "/welcome";

    private const int Longest = 512;

    // No percent sign, backslash, control or blank: browsers and proxies read those in more than one way.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-_"
    );

    /// <summary>The path if it is surely ours, else home.</summary>
    public static string OrHome(string? next) =>
        next is { Length: > 1 and <= Longest }
        && next[0] == '/'
        && !next.Contains("//", StringComparison.Ordinal)
        && next.AsSpan().IndexOfAnyExcept(Plain) < 0
            ? next
            : Home;
}
