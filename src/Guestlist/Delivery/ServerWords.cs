using System.Text.RegularExpressions;

namespace Guestlist.Delivery;

/// <summary>The words of mail servers, for people who administer.</summary>
internal static partial class ServerWords
{
    /// <summary>The words with every address taken out: servers like to repeat the mailbox they refuse.</summary>
    public static string WithoutAddresses(string words) => Address().Replace(words, "(address)");

    [GeneratedRegex("""[^\s<>"(),;:\[\]@]+@(?:\[[^\]\s]*\]|[^\s<>"'(),;:\[\]]+)""", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
