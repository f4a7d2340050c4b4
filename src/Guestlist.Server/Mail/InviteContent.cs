using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail.Languages;

namespace Guestlist.Server.Mail;

/// <summary>The content of an invitation and of what reminds of it.</summary>
public static class InviteContent
{
    /// <summary>Writes an invitation.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="words">The language.</param>
    /// <param name="publicUrl">Where links start, without a trailing slash.</param>
    /// <param name="serviceName">The name of the service.</param>
    public static Content Write(InviteFacts facts, MailWords words, string publicUrl, string serviceName)
    {
        var organization = Named.Of(facts.Organization);
        var service = Named.Of(serviceName);
        // An inviter whose account is gone leaves the service to speak for itself.
        var first = Named.Of(facts.InviterFirstName, service);
        var inviter = Named.Of(facts.Inviter?.Name, service);
        return new Content(
            words.InviteSubject(first, organization, service),
            words.InviteHeading(organization),
            [words.Greeting(Named.Of(facts.FirstName)), words.InviteBody(inviter, organization, service, facts.Level)],
            new LinkOut(words.InviteAction, $"{publicUrl}/join/{facts.Secret.Value}"),
            [words.OpenUntil(words.Date(facts.ExpiresAt.ToUniversalTime())), words.ForYouAlone, words.NotWanted]
        )
        {
            Words = words,
            ServiceName = service,
            Quote = QuoteOf(words.Writes(inviter), facts.Message),
            Unsubscribe = facts.Unsubscribe is { } token
                ? new LinkOut(words.Unsubscribe, $"{publicUrl}/unsubscribe/{token.Value}")
                : null,
        };
    }

    /// <summary>Writes a reminder: the invitation once more, and how long is left of it.</summary>
    /// <param name="facts">What the database says.</param>
    /// <param name="now">The present.</param>
    /// <param name="words">The language.</param>
    /// <param name="publicUrl">Where links start, without a trailing slash.</param>
    /// <param name="serviceName">The name of the service.</param>
    public static Content Remind(
        InviteFacts facts,
        DateTimeOffset now,
        MailWords words,
        string publicUrl,
        string serviceName
    )
    {
        var invitation = Write(facts, words, publicUrl, serviceName);
        var left = facts.ExpiresAt - now;
        // The last two days are told in hours: "1 day" may mean 24 hours or nearly 48.
        var howLong =
            left >= TimeSpan.FromDays(2)
                ? words.DaysLeft((int)left.TotalDays)
                : words.HoursLeft(Math.Max(1, (int)left.TotalHours));
        return invitation with
        {
            Subject = words.ReminderSubject(invitation.Subject),
            Paragraphs = [.. invitation.Paragraphs, howLong],
        };
    }

    private static Quote? QuoteOf(string introduction, string? message) =>
        MailText.Message(message ?? "") is { Length: > 0 } words ? new Quote(introduction, words.Split('\n')) : null;
}
