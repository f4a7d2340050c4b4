using System.Globalization;

namespace Guestlist.Feedback;

/// <summary>One of our mails to an invitee, as its Message-ID names it. Nothing here is secret: whoever got it knows it.</summary>
/// <param name="Left">The left part, as the outbox has it.</param>
/// <param name="InviteId">The invite it was about.</param>
/// <param name="Generation">Which sending of that invite.</param>
internal sealed record ReportedMail(string Left, Guid InviteId, long Generation)
{
    private const int Longest = 998;

    /// <summary>Mails to invitees; of every other mail no invite has to tell.</summary>
    private static readonly string[] Kinds = ["invite", "reminder"];

    /// <summary>Reads <c>&lt;invite.{id}.{generation}@host&gt;</c>; null for any other text.</summary>
    public static ReportedMail? Parse(string messageId)
    {
        var id = messageId.Length > Longest ? "" : messageId.Trim().TrimStart('<').TrimEnd('>');
        var at = id.LastIndexOf('@');
        var left = at < 0 ? id : id[..at];
        return
            left.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && left.Split('.') is [var kind, var invite, var generation, ..]
            && Kinds.Contains(kind, StringComparer.Ordinal)
            && Guid.TryParseExact(invite, "N", out var inviteId)
            && long.TryParse(generation, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ReportedMail(left, inviteId, number)
            : null;
    }
}
