using Guestlist.Delivery;
using Guestlist.Delivery.Mails;

namespace Guestlist.Server.Mail;

/// <summary>The words of a notice to those who look after an invite.</summary>
public static class InviteNoticeContent
{
    /// <summary>Writes them.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="publicUrl">Where links start, without a trailing slash.</param>
    /// <param name="serviceName">The name of the service.</param>
    public static Content Write(InviteNoticeFacts facts, string publicUrl, string serviceName)
    {
        var organization = MailText.Name(facts.Organization);
        var service = MailText.Name(serviceName);
        var invitee = MailText.Name(facts.TargetEmail);
        var (heading, paragraphs) = facts.AskedBy is { } asker
            ? (
                $"{MailText.Name(asker)} asks for the invitation of {invitee}",
                AskedToReaddress(MailText.Name(asker), invitee, organization, facts.InviteId)
            )
            : (
                $"{invitee} asks for a new link",
                AskedToRenew(invitee, organization, MailDates.Long(facts.ExpiresAt), facts.InviteId)
            );
        return new Content(
            $"{heading} to {organization}",
            heading,
            paragraphs,
            new LinkOut($"Open {service}", $"{publicUrl}/"),
            [$"You get this mail because you look after invitations to {organization}."]
        )
        {
            ServiceName = service,
        };
    }

    private static string[] AskedToRenew(string invitee, string organization, string expired, Guid invite) =>
        [
            $"The invitation of {invitee} to {organization} expired on {expired}. They have opened it now and ask for a new link.",
            $"To send one, resend invite {invite}. To leave it at that, revoke the invite; nothing happens by itself.",
        ];

    private static string[] AskedToReaddress(string asker, string invitee, string organization, Guid invite) =>
        [
            $"Somebody signed in as {asker} has opened the invitation of {invitee} to {organization} and asks to have it made out to their own address.",
            $"If you know them, re-address invite {invite}: the old link dies and a new one goes to {asker}. If you do not, do nothing: the invitation stays as it is.",
        ];
}
