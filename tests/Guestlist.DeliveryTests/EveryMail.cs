using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail;
using Guestlist.Server.Mail.Languages;

namespace Guestlist.DeliveryTests;

/// <summary>Each kind of mail, with the same words of somebody else's at every place that has room for them.</summary>
internal static class EveryMail
{
    public const string Url = "https://guestlist.test";
    private const string Service = "Guestlist";
    private static readonly DateTimeOffset Expiry = new(2026, 11, 30, 14, 5, 0, TimeSpan.Zero);

    public static IEnumerable<Content> Of(string typed, string address, string language)
    {
        var words = MailLanguages.Of(language);
        var inviter = new Mailbox($"{typed} {typed}", "olga@example.com");
        var account = new AccountFacts(typed, address, new Secret("s3cret"), Expiry);
        foreach (var level in Enum.GetValues<Level>())
        {
            var invite = new InviteFacts(
                typed,
                typed,
                inviter,
                address,
                typed,
                typed,
                level,
                Expiry,
                new Secret("s3cret")
            )
            {
                Unsubscribe = new Secret("st0p"),
            };
            yield return InviteContent.Write(invite, words, Url, Service);
            yield return InviteContent.Remind(invite, Expiry.AddDays(-3), words, Url, Service);
            yield return InviteContent.Remind(invite, Expiry.AddHours(-30), words, Url, Service);
        }

        var joined = new MemberJoinedFacts(typed, typed, typed, address, Level.Member, "olga@example.com");
        yield return MemberJoinedContent.Write(joined, words, Url, Service);
        yield return AccountContents.PasswordReset(account, words, Url, Service);
        yield return AccountContents.VerifyEmail(account, words, Url, Service);
        yield return DigestContent.Write(Digest(typed, address), words, Url, Service);
        foreach (var asker in new[] { null, address })
        {
            yield return InviteNoticeContent.Write(
                new InviteNoticeFacts(
                    "notice",
                    typed,
                    Guid.Empty,
                    Guid.Empty,
                    address,
                    typed,
                    Expiry,
                    asker,
                    "olga@example.com",
                    null
                ),
                words,
                Url,
                Service
            );
        }
    }

    private static DigestFacts Digest(string typed, string address) =>
        new(typed, Guid.Empty, typed, "olga@example.com", null, 30, [.. Stuck(typed, address)]);

    private static IEnumerable<StuckInvite> Stuck(string typed, string address) =>
        Enum.GetValues<StuckBecause>().Select(because => new StuckInvite(address, because, typed, Expiry, 4));
}
