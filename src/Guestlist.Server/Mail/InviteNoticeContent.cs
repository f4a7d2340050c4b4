using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail.Languages;

namespace Guestlist.Server.Mail;

/// <summary>The content of a notice to those who look after an invite: what is asked for, and the command that grants it.</summary>
public static class InviteNoticeContent
{
    /// <summary>Writes it.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="words">The language.</param>
    /// <param name="publicUrl">Where links start, without a trailing slash.</param>
    /// <param name="serviceName">The name of the service.</param>
    public static Content Write(InviteNoticeFacts facts, MailWords words, string publicUrl, string serviceName)
    {
        var organization = Named.Of(facts.Organization);
        var invitee = Named.Of(facts.FirstName, Named.Address(facts.TargetEmail));
        var whole = Named.WithAddress(facts.FirstName, facts.TargetEmail);
        var invite = $"{publicUrl}/api/organizations/{facts.OrganizationId}/invites/{facts.InviteId}";
        var told = words.Notices;
        var expired = words.Date(facts.ExpiresAt.ToUniversalTime());
        var (heading, paragraphs, url, otherwise) =
            facts.AskedBy is { } somebody && Named.Address(somebody) is var asker
                ? (
                    told.AsksForInvitation(asker, invitee),
                    [told.InvitationBody(asker, whole, organization), told.InvitationNext(asker)],
                    $"{invite}/readdress/",
                    told.InvitationOtherwise
                )
                : (
                    told.AsksForLink(invitee),
                    (string[])[told.LinkBody(whole, organization, expired), told.LinkNext],
                    $"{invite}/resend/",
                    told.LinkOtherwise
                );
        return new Content(
            $"{heading} ({organization})",
            heading,
            [.. paragraphs, told.KeyNeeded],
            null,
            [otherwise, told.Why(organization)]
        )
        {
            Words = words,
            ServiceName = Named.Of(serviceName),
            // No address stands in it: a local part may hold backquotes and dollars, which a shell would run.
            Command = ["curl -X POST -H \"Authorization: Bearer $KEY\" \\", $"  {url}"],
        };
    }
}
