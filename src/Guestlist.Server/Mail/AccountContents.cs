using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail.Languages;

namespace Guestlist.Server.Mail;

/// <summary>The content of the mails about one's own account.</summary>
public static class AccountContents
{
    /// <summary>The link to choose a new password.</summary>
    public static Content PasswordReset(AccountFacts facts, MailWords words, string publicUrl, string serviceName)
    {
        var service = Named.Of(serviceName);
        return new Content(
            words.ResetSubject(service),
            words.ResetAction,
            [words.Greeting(Named.Of(facts.FirstName)), words.ResetBody(service)],
            new LinkOut(words.ResetAction, ResetLink(publicUrl, facts.Secret)),
            [words.WorksOnceUntil(words.Date(facts.ExpiresAt.ToUniversalTime())), words.ResetNotYou]
        )
        {
            Words = words,
            ServiceName = service,
        };
    }

    /// <summary>Where a new password is chosen.</summary>
    public static string ResetLink(string publicUrl, Secret secret) => $"{publicUrl}/reset/{secret.Value}";

    /// <summary>The link that proves an address.</summary>
    public static Content VerifyEmail(AccountFacts facts, MailWords words, string publicUrl, string serviceName)
    {
        var service = Named.Of(serviceName);
        return new Content(
            words.VerifySubject(service),
            words.VerifyHeading,
            [words.Greeting(Named.Of(facts.FirstName)), words.VerifyBody(service)],
            new LinkOut(words.VerifyAction, $"{publicUrl}/verify/{facts.Secret.Value}"),
            [words.WorksOnceUntil(words.Date(facts.ExpiresAt.ToUniversalTime())), words.VerifyNotYou]
        )
        {
            Words = words,
            ServiceName = service,
        };
    }
}
