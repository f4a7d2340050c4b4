using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail.Languages;

namespace Guestlist.Server.Mail;

/// <summary>The content of the digest: each invite that is stuck, why, and what helps.</summary>
public static class DigestContent
{
    /// <summary>Writes it.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="words">The language.</param>
    /// <param name="publicUrl">Where links start, without a trailing slash.</param>
    /// <param name="serviceName">The name of the service.</param>
    public static Content Write(DigestFacts facts, MailWords words, string publicUrl, string serviceName)
    {
        var organization = Named.Of(facts.Organization);
        var service = Named.Of(serviceName);
        var rest = facts.Count - facts.Invites.Count;
        return new Content(
            words.Digest.Subject(facts.Count, organization),
            words.Digest.Heading,
            [words.Greeting(Named.Of(facts.FirstName)), words.Digest.Body(facts.Count, organization, service)],
            null,
            [words.Digest.Why(organization)]
        )
        {
            Words = words,
            ServiceName = service,
            List = [.. facts.Invites.Select(invite => Item(invite, words))],
            AfterList =
            [
                .. rest > 0 ? [words.Digest.More(rest)] : Array.Empty<string>(),
                words.Digest.Commands,
                words.Notices.KeyNeeded,
            ],
            Command =
            [
                $"INVITES={publicUrl}/api/organizations/{facts.OrganizationId}/invites",
                "curl -H \"Authorization: Bearer $KEY\" \"$INVITES/\"",
                "curl -X POST -H \"Authorization: Bearer $KEY\" \"$INVITES/$ID/resend/\"",
            ],
        };
    }

    private static ListItem Item(StuckInvite invite, MailWords words)
    {
        var advice = AdviceOn(invite, words);
        var reason = Named.Of(IsAboutMail(invite.Because) ? invite.Detail : null);
        return new ListItem(
            Named.Address(invite.Address),
            reason.Length > 0 ? [advice.Why, words.Digest.Reason(reason), advice.Next] : [advice.Why, advice.Next]
        );
    }

    private static bool IsAboutMail(StuckBecause because) =>
        because is StuckBecause.Bounced or StuckBecause.Failed or StuckBecause.Complained or StuckBecause.Suppressed;

    private static Advice AdviceOn(StuckInvite invite, MailWords words) =>
        invite.Because switch
        {
            StuckBecause.Asked => words.Digest.Asked,
            StuckBecause.Held => words.Digest.Held,
            StuckBecause.Bounced => words.Digest.Bounced,
            StuckBecause.Failed => words.Digest.Failed,
            StuckBecause.Complained => words.Digest.Complained,
            StuckBecause.Suppressed => words.Digest.Suppressed,
            StuckBecause.Expired => words.Digest.Expired(words.Date(invite.ExpiresAt.ToUniversalTime())),
            _ => words.Digest.Unanswered(invite.DaysWaiting),
        };
}
