using Guestlist.Delivery.Mails;
using Guestlist.Server.Mail;
using Guestlist.Server.Mail.Languages;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>A notice about an invite says who asks for what, and has the command that grants it.</summary>
public sealed class NoticeRules
{
    private const string Url = "https://guestlist.test";
    private static readonly Guid Organization = new("01a21f46-0000-7000-8000-000000000001");
    private static readonly Guid Invite = new("01a21f46-0000-7000-8000-000000000002");

    public static TheoryData<string> Languages => [.. Locales.Tags];

    private static Content Write(string name, string? asker = null, string language = "en") =>
        InviteNoticeContent.Write(
            new InviteNoticeFacts(
                "notice",
                "Acme",
                Organization,
                Invite,
                "exp@example.com",
                name,
                new DateTimeOffset(2026, 11, 30, 14, 5, 0, TimeSpan.Zero),
                asker,
                "olga@example.com",
                null
            ),
            MailLanguages.Of(language),
            Url,
            "Guestlist"
        );

    [Theory]
    [InlineData("Ann", "Ann asks for a new link (Acme)")]
    [InlineData("", "exp@example.com asks for a new link (Acme)")]
    [InlineData("Booking.com", "Booking[.]com asks for a new link (Acme)")]
    public void the_subject_names_the_invitee_and_without_a_name_the_address(string name, string subject) =>
        Assert.Equal(subject, Isolation.Text(Write(name).Subject));

    [Fact]
    public void beside_a_name_the_address_is_told_once() =>
        Assert.StartsWith(
            "The invitation for Ann (exp@example.com) to join Acme expired on",
            Isolation.Text(Write("Ann").Paragraphs[0]),
            StringComparison.Ordinal
        );

    [Theory, MemberData(nameof(Languages))]
    public async Task it_has_the_command_ready_in_both_parts_and_no_button(string language)
    {
        foreach (var (asker, verb) in new[] { ((string?)null, "resend"), ("eve@example.org", "readdress") })
        {
            var letter = await MailComposer.Draw(Write("Ann", asker, language));
            var url = $"{Url}/api/organizations/{Organization}/invites/{Invite}/{verb}/";

            Assert.Contains(
                $"    curl -X POST -H \"Authorization: Bearer $KEY\" \\\n      {url}\n",
                letter.Text,
                StringComparison.Ordinal
            );
            Assert.Contains("$KEY", letter.Text.Split("curl")[0], StringComparison.Ordinal);
            Assert.Contains("organization_member:write", letter.Text, StringComparison.Ordinal);
            Assert.Contains($"  {url}</pre>", letter.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<a ", letter.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void who_asks_to_be_the_one_invited_is_named_by_address() =>
        Assert.Equal(
            "eve@example.org asks for the invitation sent to Ann (Acme)",
            Isolation.Text(Write("Ann", "eve@example.org").Subject)
        );
}
