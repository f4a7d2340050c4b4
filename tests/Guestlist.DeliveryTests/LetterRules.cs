using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail;
using Guestlist.Server.Mail.Languages;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>What the mails say to the people who get them.</summary>
public sealed class LetterRules
{
    private static readonly InviteFacts Invitation = new(
        "Acme",
        "Olga",
        new Mailbox("Olga Owner", "olga@example.com"),
        "ann@example.com",
        "Ann",
        "Come and join us.\nWe need you.",
        Level.Admin,
        new DateTimeOffset(2026, 11, 30, 15, 5, 0, TimeSpan.FromHours(1)),
        new Secret("s3cret")
    );

    private static Content Of(InviteFacts facts) =>
        InviteContent.Write(facts, MailLanguages.Of("en"), "https://guestlist.test", "Guestlist");

    [Fact]
    public void an_invitation_says_who_what_which_level_until_when_and_where()
    {
        var text = ContentText.Draw(Of(Invitation));

        Assert.Equal("Olga invited you to join Acme on Guestlist", Isolation.Text(Of(Invitation).Subject));
        Assert.Contains("Hello Ann,", text, StringComparison.Ordinal);
        Assert.Contains(
            "Olga Owner invited you to join Acme on Guestlist as an admin.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("| Come and join us.\n| We need you.\n", text, StringComparison.Ordinal);
        Assert.Contains("https://guestlist.test/join/s3cret\n", text, StringComparison.Ordinal);
        Assert.Contains("open until Monday, 30 November 2026, 14:05\u00a0UTC.", text, StringComparison.Ordinal);
        Assert.Contains("decline", text, StringComparison.Ordinal);
    }

    [Fact]
    public void an_inviter_whose_account_is_gone_leaves_the_service_to_speak()
    {
        var content = Of(Invitation with { InviterFirstName = null, Inviter = null });

        Assert.Equal("Guestlist invited you to join Acme on Guestlist", Isolation.Text(content.Subject));
        Assert.Equal("Guestlist writes:", Isolation.Text(content.Quote!.Introduction));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200b\n")]
    public void an_invitation_without_words_has_no_quote(string? message) =>
        Assert.Null(Of(Invitation with { Message = message }).Quote);

    [Theory]
    [InlineData("Booking.com", "Booking[.]com")]
    [InlineData("J.R.R. Tolkien", "J.R.R. Tolkien")]
    [InlineData("at 10.30 or 1.5 kg", "at 10.30 or 1.5 kg")]
    [InlineData("https://evil.example/x", "https[:]//evil[.]example/x")]
    [InlineData("evil。example", "evil[.]example")]
    [InlineData("The end. Really...", "The end. Really...")]
    [InlineData("Ann\r\n\tLee\u202e", "Ann Lee")]
    [InlineData("<b>Ann</b>", "bAnn/b")]
    public void names_are_shown_as_text_that_is_no_link(string typed, string shown) =>
        Assert.Equal(shown, MailText.Name(typed));

    [Fact]
    public void a_newcomer_is_announced_by_first_name()
    {
        var facts = new MemberJoinedFacts("Acme", "Ann", "Lee", "ann@example.com", Level.Member, "olga@example.com");
        var content = MemberJoinedContent.Write(facts, MailLanguages.Of("en"), "https://guestlist.test", "Guestlist");

        Assert.Equal("Ann joined you on Guestlist", Isolation.Text(content.Subject));
        Assert.Equal("https://guestlist.test/", content.Action!.Url);
        Assert.StartsWith(
            "Ann Lee (ann@example.com) accepted",
            Isolation.Text(content.Paragraphs[0]),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void account_links_lead_to_their_pages()
    {
        var facts = new AccountFacts("Ann", "ann@example.com", new Secret("s3cret"), Invitation.ExpiresAt);

        Assert.Equal(
            "https://g.test/reset/s3cret",
            AccountContents.PasswordReset(facts, MailLanguages.Of("en"), "https://g.test", "G").Action!.Url
        );
        Assert.Equal(
            "https://g.test/verify/s3cret",
            AccountContents.VerifyEmail(facts, MailLanguages.Of("en"), "https://g.test", "G").Action!.Url
        );
    }

    [Theory]
    [InlineData("https://guests.example.com", null, "guests.example.com", "guestlist@guests.example.com")]
    [InlineData("http://127.0.0.1:5080", null, "localhost", "guestlist@localhost")]
    [InlineData("http://127.0.0.1:5080", "hello@example.com", "example.com", "hello@example.com")]
    [InlineData("https://guests.example.com", "hello@example.com", "guests.example.com", "hello@example.com")]
    public void the_service_writes_from_its_own_host(string url, string? from, string host, string sender)
    {
        var settings = new DeliverySettings(url, "Guestlist") { From = from };

        Assert.Equal((host, sender), (settings.Host, settings.Sender.Address));
    }
}
