using Guestlist.Delivery;
using Guestlist.Delivery.Mails;

namespace Guestlist.Server.Mail;

/// <summary>The words of the notice that somebody joined.</summary>
public static class MemberJoinedContent
{
    /// <summary>Writes them.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="publicUrl">Where links start, without a trailing slash.</param>
    /// <param name="serviceName">The name of the service.</param>
    public static Content Write(MemberJoinedFacts facts, string publicUrl, string serviceName)
    {
        var organization = MailText.Name(facts.Organization);
        var service = MailText.Name(serviceName);
        var first = MailText.Name(facts.FirstName) is { Length: > 0 } name ? name : "Somebody";
        var full = MailText.Name($"{facts.FirstName} {facts.LastName}") is { Length: > 0 } both ? both : first;
        return new Content(
            $"{first} joined you on {service}",
            $"{first} joined {organization}",
            [
                $"{full} ({MailText.Name(facts.Email)}) has accepted an invitation and joined {organization} on {service}.",
            ],
            new LinkOut($"Open {service}", $"{publicUrl}/"),
            [$"You get this mail because you are a member of {organization}. An admin can switch these mails off."]
        )
        {
            ServiceName = service,
        };
    }
}
