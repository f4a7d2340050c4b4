using System.Text.RegularExpressions;

namespace Guestlist.Delivery;

/// <summary>The words of mail servers, for people who administer.</summary>
internal static partial class ServerWords
{
    private const int MostRead = 8192;

    /// <summary>The words with every address taken out: servers like to repeat the mailbox they refuse.</summary>
    public static string WithoutAddresses(string words) => Address().Replace(words, "(address)");

    /// <summary>The same as one line of bounded length, for words that came by another way than a dialogue of ours.</summary>
    public static string OneLine(string words) =>
        Verdict.OneLine(WithoutAddresses(words.Length > MostRead ? words[..MostRead] : words));

    [GeneratedRegex("""[^\s<>"(),;:\[\]@]+@(?:\[[^\]\s]*\]|[^\s<>"'(),;:\[\]]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
