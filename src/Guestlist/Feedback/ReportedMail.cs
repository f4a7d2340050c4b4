using Guestlist.Delivery.Mails;

namespace Guestlist.Feedback;

/// <summary>Finds out which of our mails to invitees a report is about.</summary>
internal static class ReportedMail
{
    private const int Longest = 998;

    /// <summary>Reads a Message-ID as reports quote it, <c>&lt;…@host&gt;</c>; null where it names no mail of an invite.</summary>
    public static InviteMessageId? Parse(string messageId)
    {
        var id = messageId.Length > Longest ? "" : messageId.Trim().TrimStart('<').TrimEnd('>');
        var at = id.LastIndexOf('@');
        return InviteMessageId.Parse(at < 0 ? id : id[..at]);
    }
}
