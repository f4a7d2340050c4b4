using Guestlist.Delivery;
using Guestlist.Delivery.Mails;

namespace Guestlist.Server.Mail;

/// <summary>The words of the mails about one's own account.</summary>
public static class AccountContents
{
    /// <summary>The link to choose a new password.</summary>
    public static Content PasswordReset(AccountFacts facts, string publicUrl, string serviceName)
    {
        var service = MailText.Name(serviceName);
        return new Content(
            $"Choose a new password for {service}",
            "Choose a new password",
            [Greeting(facts), $"somebody, probably you, asked for a new password for your account on {service}."],
            new LinkOut("Choose a new password", $"{publicUrl}/reset/{facts.Secret.Value}"),
            [
                $"The link works once, until {MailDates.Long(facts.ExpiresAt)}.",
                "It was not you? Then do nothing: your password stays as it is.",
            ]
        )
        {
            ServiceName = service,
        };
    }

    /// <summary>The link that proves an address.</summary>
    public static Content VerifyEmail(AccountFacts facts, string publicUrl, string serviceName)
    {
        var service = MailText.Name(serviceName);
        return new Content(
            $"Confirm your address for {service}",
            "Confirm your address",
            [Greeting(facts), $"please confirm that this address belongs to your account on {service}."],
            new LinkOut("Confirm the address", $"{publicUrl}/verify/{facts.Secret.Value}"),
            [
                $"The link works once, until {MailDates.Long(facts.ExpiresAt)}.",
                "You have no such account? Then do nothing.",
            ]
        )
        {
            ServiceName = service,
        };
    }

    private static string Greeting(AccountFacts facts) =>
        MailText.Name(facts.FirstName) is { Length: > 0 } name ? $"Hello {name}," : "Hello,";
}
