using CsCheck;
using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail;
using Guestlist.Server.Mail.Languages;
using MimeKit;

namespace Guestlist.DeliveryTests;

/// <summary>A mail about what hostile people typed, as it was composed and as it is read.</summary>
internal sealed record Composed(InviteFacts Facts, EmailAddress To, string Language, bool IsReminder)
{
    public const string PublicUrl = "https://guestlist.test";
    private static readonly DateTimeOffset Expiry = new(2026, 11, 30, 14, 5, 0, TimeSpan.Zero);

    /// <summary>Invitations and reminders in all languages.</summary>
    public static readonly Gen<Composed> Any = Gen.Select(
        Gen.Select(Hostile.Text, Hostile.Text, Hostile.Text, Hostile.Text),
        Hostile.Address,
        Gen.Int[0, Locales.Tags.Count - 1],
        Gen.Bool,
        Gen.Enum<Level>(),
        (texts, to, language, isReminder, level) =>
            new Composed(FactsOf(texts, to, level), to, Locales.Tags[language], isReminder)
    );

    public string Link => $"{PublicUrl}/join/{Facts.Secret.Value}";

    public string Stop => $"{PublicUrl}/unsubscribe/{Facts.Unsubscribe!.Value}";

    public Letter Letter() => MailComposer.Draw(Content()).AsTask().GetAwaiter().GetResult();

    /// <summary>The message as its receiver reads it.</summary>
    public MimeMessage Sent() => Read(Letter(), To.Text, Facts.Inviter);

    /// <summary>Any letter as its receiver reads it.</summary>
    public static MimeMessage Read(Letter letter, string to, Mailbox? replyTo)
    {
        var from = new Mailbox("Guestlist", "guestlist@example.com");
        using var written = new MimeMail(from, "guestlist.test", TimeProvider.System).Write(
            letter,
            to,
            replyTo,
            "invite.1"
        );
        using var stream = new MemoryStream();
        written.WriteTo(stream);
        stream.Position = 0;
        return MimeMessage.Load(stream);
    }

    private Content Content() =>
        IsReminder
            ? InviteContent.Remind(Facts, Expiry.AddDays(-3), MailLanguages.Of(Language), PublicUrl, "Guestlist")
            : InviteContent.Write(Facts, MailLanguages.Of(Language), PublicUrl, "Guestlist");

    private static InviteFacts FactsOf(
        (string Organization, string Inviter, string Invitee, string Message) typed,
        EmailAddress to,
        Level level
    ) =>
        new(
            typed.Organization,
            typed.Inviter,
            new Mailbox($"{typed.Inviter} {typed.Organization}", "olga@example.com"),
            to.Text,
            typed.Invitee,
            typed.Message,
            level,
            Expiry,
            Secret.Mint()
        )
        {
            Unsubscribe = Secret.Mint(),
        };
}
