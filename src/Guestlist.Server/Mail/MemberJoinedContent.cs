using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail.Languages;

namespace Guestlist.Server.Mail;

/// <summary>The content of the notice that somebody joined.</summary>
public static class MemberJoinedContent
{
    /// <summary>Writes it.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="words">The language.</param>
    /// <param name="publicUrl">Where links start, without a trailing slash.</param>
    /// <param name="serviceName">The name of the service.</param>
    public static Content Write(MemberJoinedFacts facts, MailWords words, string publicUrl, string serviceName)
    {
        var organization = Named.Of(facts.Organization);
        var service = Named.Of(serviceName);
        var first = Named.Of(facts.FirstName, words.Somebody);
        var full = Named.Of($"{facts.FirstName} {facts.LastName}", first);
        return new Content(
            words.JoinedSubject(first, service),
            words.JoinedHeading(first, organization),
            [words.JoinedBody(full, Named.Address(facts.Email), organization, service)],
            new LinkOut(words.Open(service), $"{publicUrl}/"),
            [words.JoinedWhy(organization)]
        )
        {
            Words = words,
            ServiceName = service,
        };
    }
}
