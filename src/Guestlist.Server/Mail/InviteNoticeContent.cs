using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail.Languages;

namespace Guestlist.Server.Mail;

/// <summary>The content of a notice to those who look after an invite.</summary>
public static class InviteNoticeContent
{
    /// <summary>Writes it.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="words">The language.</param>
    /// <param name="publicUrl">Where links start, without a trailing slash.</param>
    /// <param name="serviceName">The name of the service.</param>
    public static Content Write(InviteNoticeFacts facts, MailWords words, string publicUrl, string serviceName)
    {
        var (organization, service) = (Named.Of(facts.Organization), Named.Of(serviceName));
        var invitee = Named.Of(facts.TargetEmail);
        var id = $"{facts.InviteId}";
        var told = words.Notices;
        var (heading, body, next) =
            facts.AskedBy is { } somebody && Named.Of(somebody) is var asker
                ? (
                    told.AsksForInvitation(asker, invitee),
                    told.InvitationBody(asker, invitee, organization),
                    told.InvitationNext(asker, id)
                )
                : (
                    told.AsksForLink(invitee),
                    told.LinkBody(invitee, organization, words.Date(facts.ExpiresAt.ToUniversalTime())),
                    told.LinkNext(id)
                );
        return new Content(
            $"{heading} ({organization})",
            heading,
            [body, next],
            new LinkOut(words.Open(service), $"{publicUrl}/"),
            [told.Why(organization)]
        )
        {
            Words = words,
            ServiceName = service,
        };
    }
}
