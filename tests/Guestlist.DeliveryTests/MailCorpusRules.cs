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
                Assert.Equal(LetterReading.HtmlWords(mail), LetterReading.TextWords(mail));

                var urls = LetterReading.Urls(mail.TextBody!).ToList();
                Assert.Equal(Own(content), urls);
                Assert.Equal([urls[0], .. urls], LetterReading.Targets(mail.HtmlBody!));
                foreach (var part in new[] { mail.TextBody!, LetterReading.Shown(mail.HtmlBody!), mail.Subject ?? "" })
                {
                    Assert.Empty(LetterReading.Domains(urls.Aggregate(part, Without)));
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
        content.Unsubscribe is { } stop ? [content.Action.Url, stop.Url] : [content.Action.Url];

    private static string Without(string part, string url) => part.Replace(url, "", StringComparison.Ordinal);
}
