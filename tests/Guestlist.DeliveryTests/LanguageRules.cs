using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail;
using Guestlist.Server.Mail.Languages;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>Mails speak the reader's language, and nobody's name turns a line round.</summary>
public sealed class LanguageRules
{
    private const string Url = "https://guestlist.test";
    private static readonly DateTimeOffset Expiry = new(2026, 12, 1, 0, 5, 0, TimeSpan.FromHours(1));

    private static readonly InviteFacts Invitation = new(
        "Acme",
        "Olga",
        new Mailbox("Olga Owner", "olga@example.com"),
        "ann@example.com",
        "Ann",
        "Hi",
        Level.Admin,
        Expiry,
        new Secret("s3cret")
    )
    {
        Unsubscribe = new Secret("st0p"),
    };

    public static TheoryData<string> Languages => [.. Locales.Tags];

    private static string Subject(InviteFacts facts, string language) =>
        Isolation.Text(InviteContent.Write(facts, MailLanguages.Of(language), Url, "Guestlist").Subject);

    private static string Text(InviteFacts facts, string language) =>
        ContentText.Draw(InviteContent.Write(facts, MailLanguages.Of(language), Url, "Guestlist"));

    [Fact]
    public void every_language_that_may_be_chosen_has_its_words() => Assert.Equal(Locales.Tags, MailLanguages.Tags);

    [Theory]
    [InlineData("en", "Olga invited you to join Acme on Guestlist")]
    [InlineData("de", "Olga hat Sie eingeladen, Acme auf Guestlist beizutreten")]
    [InlineData("fr", "Olga vous invite à rejoindre Acme sur Guestlist")]
    [InlineData("es", "Olga te ha invitado a unirte a Acme en Guestlist")]
    [InlineData("pt", "Olga convidou você para participar de Acme em Guestlist")]
    [InlineData("ja", "Olga から Guestlist の「Acme」への招待が届いています")]
    public void an_invitation_has_its_subject_in_each_language(string language, string subject) =>
        Assert.Equal(subject, Subject(Invitation, language));

    [Theory]
    [InlineData("en", "Monday, 30 November 2026, 23:05\u00a0UTC")]
    [InlineData("de", "Montag, 30. November 2026, 23:05 Uhr\u00a0UTC")]
    [InlineData("fr", "lundi 30 novembre 2026 à 23:05\u00a0UTC")]
    [InlineData("es", "lunes, 30 de noviembre de 2026, 23:05\u00a0UTC")]
    [InlineData("pt", "segunda-feira, 30 de novembro de 2026, 23:05\u00a0UTC")]
    [InlineData("ja", "2026年11月30日（月）23:05\u00a0UTC")]
    public void a_date_is_written_as_its_readers_write_it_with_its_zone(string language, string date) =>
        Assert.Contains(date, Text(Invitation, language), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "Stop these mails:")]
    [InlineData("de", "Diese E-Mails abbestellen:")]
    [InlineData("fr", "Ne plus recevoir ces e-mails\u00a0:")]
    [InlineData("es", "No recibir más correos como este:")]
    [InlineData("pt", "Não receber mais e-mails como este:")]
    [InlineData("ja", "今後このようなメールを受け取らない：")]
    public void the_link_that_stops_such_mails_is_named_in_each_language(string language, string label) =>
        Assert.Contains($"\n{label}\n{Url}/unsubscribe/st0p\n", Text(Invitation, language), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Languages))]
    public void every_day_and_month_has_a_name_of_its_own(string language)
    {
        var words = MailLanguages.Of(language);
        var newYear = new DateTimeOffset(2028, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var year = Enumerable.Range(0, 366).Select(day => words.Date(newYear.AddDays(day)));

        Assert.Equal(366, year.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(49, "You have not answered yet, and 2 days are left.")]
    [InlineData(47, "You have not answered yet, and 47 hours are left.")]
    [InlineData(1, "You have not answered yet, and 1 hour is left.")]
    [InlineData(0, "You have not answered yet, and 1 hour is left.")]
    public void a_reminder_says_how_long_is_left(int hours, string sentence)
    {
        var reminder = InviteContent.Remind(
            Invitation,
            Expiry - TimeSpan.FromHours(hours),
            MailLanguages.Of("en"),
            Url,
            "Guestlist"
        );

        Assert.Equal("Reminder: Olga invited you to join Acme on Guestlist", Isolation.Text(reminder.Subject));
        Assert.Contains(sentence, reminder.Paragraphs);
    }

    [Theory, MemberData(nameof(Languages))]
    public void one_and_several_are_told_in_different_words(string language)
    {
        var words = MailLanguages.Of(language);

        Assert.NotEqual(words.DaysLeft(1).Replace("1", "2", StringComparison.Ordinal), Changes(words.DaysLeft(2)));
        Assert.NotEqual(words.HoursLeft(1).Replace("1", "2", StringComparison.Ordinal), Changes(words.HoursLeft(2)));
        Assert.NotEqual(
            words.Digest.Subject(1, "x").Replace("1", "2", StringComparison.Ordinal),
            Changes(words.Digest.Subject(2, "x"))
        );

        // Japanese has one form for both.
        string Changes(string plural) => language == "ja" ? "" : plural;
    }

    [Theory, MemberData(nameof(Languages))]
    public void no_language_borrows_a_sentence_from_another(string language)
    {
        foreach (var other in Locales.Tags.Where(other => other != language))
        {
            Assert.Empty(Sentences(language).Intersect(Sentences(other), StringComparer.Ordinal));
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("pt")]
    public void after_the_greeting_a_sentence_begins_with_a_capital_where_the_language_wants_it(string language)
    {
        var account = new AccountFacts("Ann", "ann@example.com", new Secret("s"), Expiry);
        var content = AccountContents.PasswordReset(account, MailLanguages.Of(language), Url, "Guestlist");

        Assert.True(char.IsUpper(content.Paragraphs[1][0]), content.Paragraphs[1]);
    }

    [Theory]
    [InlineData("de", "fr", "de")]
    [InlineData(null, "fr", "fr")]
    [InlineData("tlh", "fr", "fr")]
    [InlineData("PT-br", "fr", "pt")]
    [InlineData("", null, "en")]
    public void the_first_language_that_we_speak_is_taken(string? wanted, string? otherwise, string taken) =>
        Assert.Equal(taken, MailLanguages.Of(wanted, otherwise).Tag);

    [Fact]
    public void a_name_from_right_to_left_stands_apart()
    {
        var facts = Invitation with { InviterFirstName = "עמית", Organization = "شركة (الأمل)", Message = "שלום!\nHi" };
        var content = InviteContent.Write(facts, MailLanguages.Of("en"), Url, "Guestlist");

        Assert.Equal(
            "\u2068עמית\u2069 invited you to join \u2068شركة (الأمل)\u2069 on Guestlist",
            Isolation.Text(content.Subject)
        );
        Assert.Contains("| \u2068שלום!\u2069\n| Hi\n", ContentText.Draw(content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task html_isolates_every_name_and_lets_each_line_of_a_message_choose_its_direction()
    {
        var letter = await MailComposer.Draw(
            InviteContent.Write(Invitation with { Organization = "A & B" }, MailLanguages.Of("fr"), Url, "Guestlist")
        );

        Assert.Contains($"href=\"{Url}/unsubscribe/st0p\"", letter.Html, StringComparison.Ordinal);
        Assert.Contains(">Ne plus recevoir ces e-mails</a>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("<bdi>A &amp; B</bdi>", letter.Html, StringComparison.Ordinal);
        Assert.Contains("<div dir=\"auto\">Hi</div>", letter.Html, StringComparison.Ordinal);
        Assert.Equal("fr", letter.Language);
    }

    [Fact]
    public void a_subject_that_is_cut_closes_what_it_isolates()
    {
        var subject = MailText.Subject($"\u2068{new string('a', MailText.MostSubject)}\u2069 is too long");

        Assert.Equal('\u2069', subject[^1]);
        Assert.Equal(1, subject.Count(c => c == '\u2069'));
    }

    private static IEnumerable<string> Sentences(string language)
    {
        var words = MailLanguages.Of(language);
        var account = new AccountFacts("Ann", "ann@example.com", new Secret("s"), Expiry);
        var joined = new MemberJoinedFacts("Acme", "Ann", "Lee", "ann@example.com", Level.Member, "o@example.com");
        return new[]
        {
            InviteContent.Remind(Invitation, Expiry.AddDays(-3), words, Url, "Guestlist"),
            MemberJoinedContent.Write(joined, words, Url, "Guestlist"),
            AccountContents.PasswordReset(account, words, Url, "Guestlist"),
            AccountContents.VerifyEmail(account, words, Url, "Guestlist"),
        }.SelectMany(content =>
            content
                .Paragraphs.Concat(content.Notes)
                .Concat([content.Subject, content.Heading, content.Unsubscribe?.Label ?? content.Subject])
        );
    }
}
