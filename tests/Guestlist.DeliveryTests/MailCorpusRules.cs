using Guestlist.Server.Mail;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>
/// A fixed list of what hostile people type, through every mail in every language; what chance adds to it is in
/// <see cref="ComposingProperties"/>.
/// </summary>
public sealed class MailCorpusRules
{
    public static TheoryData<string> Languages => [.. Locales.Tags];

    [Theory, MemberData(nameof(Languages))]
    public async Task every_mail_leads_to_us_alone_and_says_the_same_in_both_parts(string language)
    {
        foreach (var (typed, address) in Hostile.Corpus)
        {
            foreach (var content in EveryMail.Of(typed, address, language))
            {
                var letter = await MailComposer.Draw(content);
                using var mail = Composed.Read(letter, address, null);
                Assert.Equal(
                    LetterReading.HtmlWords(mail),
                    LetterReading.TextWordsLess(mail, content.Unsubscribe?.Url)
                );

                var urls = LetterReading.Urls(mail.TextBody!).ToList();
                Assert.Equal(Own(content), urls);
                Assert.Equal(Led(content), LetterReading.Targets(mail.HtmlBody!));
                foreach (var part in new[] { mail.TextBody!, LetterReading.Shown(mail.HtmlBody!), mail.Subject ?? "" })
                {
                    Assert.Empty(LetterReading.Domains(Without(urls.Aggregate(part, Without), address)));
                    Assert.Empty(LetterReading.Hidden(LetterReading.WithoutIsolates(part)));
                }

                Assert.DoesNotContain("<", mail.TextBody!, StringComparison.Ordinal);
                Assert.Empty(LetterReading.Tags(letter.Html).Intersect(["script", "img", "iframe", "form", "svg"]));
                Assert.DoesNotContain("Bcc", mail.Headers.Select(header => header.Field));
            }
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public async Task a_word_of_any_length_may_break_wherever_it_stands(string language)
    {
        foreach (var content in EveryMail.Of(new string('w', 300), $"{new string('w', 60)}@example.com", language))
        {
            Assert.Empty(LetterReading.Unbreakable((await MailComposer.Draw(content)).Html));
        }
    }

    private static IEnumerable<string> Own(Content content) =>
        [.. LetterReading.Urls(string.Join('\n', content.Command)), .. Led(content).Distinct()];

    /// <summary>The button's link stands below it once more, for those who want to see where it leads.</summary>
    private static IEnumerable<string> Led(Content content) =>
        new[] { content.Action?.Url, content.Action?.Url, content.Unsubscribe?.Url }.OfType<string>();

    /// <summary>Our own links, and the address, which is as much of one as it may be.</summary>
    private static string Without(string part, string known) => part.Replace(known, "", StringComparison.Ordinal);
}
