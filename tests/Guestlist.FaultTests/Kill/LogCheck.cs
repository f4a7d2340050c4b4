using System.Text.RegularExpressions;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Kill;

/// <summary>No secret and no address of an invitee stands in the log, over all starts.</summary>
internal sealed partial class LogCheck(Report report)
{
    public void Of(GuestlistServer server, Post post)
    {
        var secrets = post.Letters.Select(letter => letter.Secret).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var line in server.Log)
        {
            if (Words().Matches(line).Any(word => secrets.Contains(word.Value)))
                report.Fail("I9", "a secret stands in the log");
            if (Address().IsMatch(line))
                report.Fail("I9", "an address stands in the log");
        }
    }

    [GeneratedRegex("[A-Za-z0-9]{20,}", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(@"@c\d+\.example", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
