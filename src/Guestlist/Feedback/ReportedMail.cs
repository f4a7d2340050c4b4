using System.Globalization;

namespace Guestlist.Feedback;

/// <summary>One of our mails to an invitee, as its Message-ID names it. Nothing here is secret: whoever got it knows it.</summary>
/// <param name="Left">The left part, as the outbox has it.</param>
/// <param name="InviteId">The invite it was about.</param>
/// <param name="Generation">Which sending of that invite.</param>
internal sealed record ReportedMail(string Left, Guid InviteId, long Generation)
{
    private const int Longest = 998;

    private const string Invitation = "invite";
    private const string Reminder = "reminder";

    /// <summary>It was a reminder of the invitation.</summary>
    public bool IsReminder => Left.StartsWith(Reminder, StringComparison.Ordinal);

    /// <summary>
    /// Reads <c>&lt;invite.{id}.{generation}@host&gt;</c> and <c>&lt;reminder.{id}.{generation}.{number}@host&gt;</c>;
    /// null for any other text: of other mails no invite has to tell.
    /// </summary>
    public static ReportedMail? Parse(string messageId)
    {
        var id = messageId.Length > Longest ? "" : messageId.Trim().TrimStart('<').TrimEnd('>');
        var at = id.LastIndexOf('@');
        var left = at < 0 ? id : id[..at];
        return
            left.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
            && left.Split('.') is [var kind, var invite, var generation, ..]
            && kind is (Invitation or Reminder)
            && Guid.TryParseExact(invite, "N", out var inviteId)
            && long.TryParse(generation, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ReportedMail(left, inviteId, number)
            : null;
    }
}
