using CsCheck;
using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail;
using Guestlist.Server.Mail.Languages;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>What the digest says.</summary>
public sealed class DigestRules
{
    private const string Url = "https://guestlist.test";
    private static readonly DateTimeOffset Expiry = new(2026, 11, 30, 14, 5, 0, TimeSpan.Zero);

    private static readonly Gen<DigestFacts> Hostile = Gen.Select(
        DeliveryTests.Hostile.Text,
        DeliveryTests.Hostile.Text,
        DeliveryTests.Hostile.Text,
        DeliveryTests.Hostile.Address,
        (organization, name, detail, address) => Digest(1, [.. Stuck(address.Text, detail)], organization, name)
    );

    private static DigestFacts Digest(
        long count,
        IReadOnlyList<StuckInvite> invites,
        string organization = "Acme",
        string name = "Olga"
    ) => new(organization, Guid.Empty, name, "olga@example.com", null, count, invites);

    private static IEnumerable<StuckInvite> Stuck(string address, string detail) =>
        Enum.GetValues<StuckBecause>().Select(because => new StuckInvite(address, because, detail, Expiry, 4));

    private static Content Write(DigestFacts facts, string language) =>
        DigestContent.Write(facts, MailLanguages.Of(language), Url, "Guestlist");

    [Fact]
    public void it_says_of_each_invite_why_and_what_helps()
    {
        var invite = new StuckInvite("ann@example.com", StuckBecause.Bounced, "550 no such user", Expiry, 0);
        var text = ContentText.Draw(Write(Digest(1, [invite]), "en"));

        Assert.Contains(
            """
            - ann@example.com
              The mail bounced.
              The reason given: 550 no such user
              Check the address and invite again, or hand over a link yourself.
            """,
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("more", text, StringComparison.Ordinal);
    }

    [Fact]
    public void it_counts_those_it_has_no_room_for()
    {
        var content = Write(Digest(23, [.. Stuck("ann@example.com", "").Take(3)]), "en");

        Assert.Equal("23 invitations to Acme are stuck", Isolation.Text(content.Subject));
        Assert.Equal("and 20 more", content.AfterList[0]);
        Assert.Contains("\n\nand 20 more\n\n", ContentText.Draw(content), StringComparison.Ordinal);
    }

    [Fact]
    public void it_ends_with_commands_that_do_what_helps()
    {
        var text = ContentText.Draw(Write(Digest(1, [.. Stuck("ann@example.com", "").Take(1)]), "en"));

        Assert.Contains(
            $"""
                INVITES={Url}/api/organizations/{Guid.Empty}/invites
                curl -H "Authorization: Bearer $KEY" "$INVITES/"
                curl -X POST -H "Authorization: Bearer $KEY" "$INVITES/$ID/resend/"

            """,
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void only_reasons_of_mail_repeat_the_servers_words()
    {
        var told = Write(Digest(8, [.. Stuck("ann@example.com", "550 no")]), "en").List;

        Assert.Equal(
            [StuckBecause.Bounced, StuckBecause.Failed, StuckBecause.Complained, StuckBecause.Suppressed],
            Enum.GetValues<StuckBecause>().Where((_, i) => told[i].Lines.Count == 3)
        );
    }

    [Fact]
    public void every_reason_has_words_of_its_own_in_each_language()
    {
        foreach (var language in Locales.Tags)
        {
            var told = Write(Digest(8, [.. Stuck("ann@example.com", "")]), language).List;
            Assert.Equal(8, told.Select(item => item.Lines[0]).Distinct(StringComparer.Ordinal).Count());
        }
    }

    [Fact]
    public void whatever_people_and_servers_say_it_keeps_its_words_and_leads_to_us_alone() =>
        Gen.Select(Hostile, Gen.Int[0, Locales.Tags.Count - 1])
            .Sample(
                (facts, language) =>
                {
                    var letter = MailComposer
                        .Draw(Write(facts, Locales.Tags[language]))
                        .AsTask()
                        .GetAwaiter()
                        .GetResult();
                    var mail = Composed.Read(letter, facts.To, null);

                    Assert.Equal(LetterReading.HtmlWords(mail), LetterReading.TextWords(mail));
                    var invites = $"{Url}/api/organizations/{facts.OrganizationId}/invites";
                    Assert.Equal([invites], LetterReading.Urls(mail.TextBody!));
                    Assert.Empty(LetterReading.Targets(mail.HtmlBody!));
                    string[] known = [invites, .. facts.Invites.Select(invite => invite.Address)];
                    var rest = known.Aggregate(
                        mail.TextBody!,
                        (text, part) => text.Replace(part, "", StringComparison.Ordinal)
                    );
                    Assert.Empty(LetterReading.Domains(rest));
                },
                iter: 500
            );
}
