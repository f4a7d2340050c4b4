using Guestlist.Delivery;
using Guestlist.Delivery.Mails;

namespace Guestlist.Server.Mail;

/// <summary>The words of an invitation.</summary>
public static class InviteContent
{
    /// <summary>Writes them.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="publicUrl">Where links start, without a trailing slash.</param>
    /// <param name="serviceName">The name of the service.</param>
    public static Content Write(InviteFacts facts, string publicUrl, string serviceName)
    {
        var organization = MailText.Name(facts.Organization);
        var service = MailText.Name(serviceName);
        // An inviter whose account is gone leaves the service to speak for itself.
        var first = MailText.Name(facts.InviterFirstName ?? "") is { Length: > 0 } name ? name : service;
        var inviter = MailText.Name(facts.Inviter?.Name ?? "") is { Length: > 0 } full ? full : service;
        var greeting = MailText.Name(facts.FirstName) is { Length: > 0 } invitee ? $"Hello {invitee}," : "Hello,";
        return new Content(
            $"{first} invited you to join {organization} on {service}",
            $"Join {organization}",
            [greeting, $"{inviter} invited you to join {organization} on {service} as {AsLevel(facts.Level)}."],
            new LinkOut("See the invitation", $"{publicUrl}/join/{facts.Secret.Value}"),
            [
                $"The invitation is open until {MailDates.Long(facts.ExpiresAt)}.",
                "It is meant for you alone: please do not pass this mail on.",
                "You do not want to join, or do not know who this is? You can decline behind the link, or simply do nothing.",
            ]
        )
        {
            ServiceName = service,
            Quote = QuoteOf(inviter, facts.Message),
            Unsubscribe = facts.Unsubscribe is { } token
                ? new LinkOut("No more mails like this", $"{publicUrl}/unsubscribe/{token.Value}")
                : null,
        };
    }

    private static Quote? QuoteOf(string inviter, string? message) =>
        MailText.Message(message ?? "") is { Length: > 0 } words
            ? new Quote($"{inviter} writes:", words.Split('\n'))
            : null;

    private static string AsLevel(Level level) =>
        level switch
        {
            Level.Owner => "an owner",
            Level.Admin => "an admin",
            _ => "a member",
        };
}
