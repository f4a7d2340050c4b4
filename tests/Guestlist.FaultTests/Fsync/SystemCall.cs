using System.Text.RegularExpressions;

namespace Guestlist.FaultTests.Fsync;

/// <summary>One system call.</summary>
/// <param name="Name">For example <c>fdatasync</c>.</param>
/// <param name="Text">Its arguments as strace prints them, the described file first.</param>
/// <param name="Begin">The place of its entry in the order of everything that strace saw.</param>
/// <param name="End">The place of its return.</param>
internal sealed partial record SystemCall(string Name, string Text, int Begin, int End)
{
    /// <summary>The path of the file, or both ends of the socket, that it is about.</summary>
    public string Target { get; } = File().Match(Text).Groups["name"].Value;

    /// <summary>Every traced address that occurs in its data.</summary>
    public IEnumerable<string> Addresses() =>
        Address().Matches(Text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    // A socket has an arrow in its description: 12<TCP:[a->b]>.
    [GeneratedRegex(@"^\d+<(?<name>(?:->|[^>])*)>", RegexOptions.NonBacktracking)]
    private static partial Regex File();

    // The letter ends whatever stands before the number; strace prints other bytes as \ooo.
    [GeneratedRegex(@"n\d{1,3}@traced\.example", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
