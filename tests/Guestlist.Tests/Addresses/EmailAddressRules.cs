using CsCheck;
using Xunit;

namespace Guestlist.Tests.Addresses;

/// <summary>One mailbox, one key: what is accepted, and how it is compared.</summary>
public sealed class EmailAddressRules
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["abKk.@-+_[]:\u212A\u00FC\u3002\u200B\u00AD\u202E\0 \r\n<>,;\"()0129"], 0, 24],
        Gen.Select(Gen.String[Gen.Char["abcK.+'"], 1, 12], Gen.String[Gen.Char["abcK.-\u00FC"], 1, 16])
            .Select((local, domain) => $"{local}@{domain}")
    );

    [Theory]
    [InlineData("a@bücher.de", "a@xn--bcher-kva.de")]
    [InlineData("a@BÜCHER.de", "a@xn--bcher-kva.de")]
    [InlineData("a@उदाहरण.भारत", "a@xn--p1b6ci4b4b3a.xn--h2brj9c")]
    [InlineData("a@localhost", "a@localhost")]
    [InlineData("a@[127.0.0.1]", "a@[127.0.0.1]")]
    [InlineData("O'Neil@X.co", "o'neil@x.co")]
    [InlineData("a+b@x.co", "a+b@x.co")]
    [InlineData("A.B@X.CO", "a.b@x.co")]
    public void an_address_is_compared_by_its_key(string text, string key) =>
        Assert.Equal(key, EmailAddress.Parse(text)?.Key);

    [Theory]
    [InlineData("a@b")]
    [InlineData("a@b.c")]
    [InlineData("ü@b.co")]
    [InlineData("a@b..co")]
    [InlineData("a b@c.co")]
    [InlineData("a@b.co,c@d.co")]
    [InlineData("\"a b\"@c.co")]
    [InlineData("a(b)@c.co")]
    [InlineData("Ann <a@b.co>")]
    [InlineData("a@b.co\r\nBcc: c@d.co")]
    [InlineData("a@b\u3002co")]
    [InlineData("a\u200B@b.co")]
    [InlineData("\u212Aa@b.co")]
    [InlineData("a@bu\u0308cher.de")]
    [InlineData("a@\uFF45xample.com")]
    [InlineData("a@\u24D4xample.com")]
    [InlineData("a@ex\u00AAmple.com")]
    [InlineData("a@@b.co")]
    [InlineData("@b.co")]
    [InlineData("a@b.co\0")]
    public void what_is_not_one_plain_address_is_refused(string text) => Assert.Null(EmailAddress.Parse(text));

    [Fact]
    public void reading_an_address_twice_changes_nothing() =>
        AnyText.Sample(text =>
        {
            if (EmailAddress.Parse(text) is { } once)
            {
                Assert.Equal(once, EmailAddress.Parse(once.Text));
                Assert.Equal(once.Key, EmailAddress.Parse(once.Key)?.Key);
            }
        });

    [Fact]
    public void a_key_is_lower_case_ascii_with_one_at_sign_and_fits_an_envelope() =>
        AnyText.Sample(text =>
        {
            if (EmailAddress.Parse(text) is { } address)
            {
                Assert.All(address.Key, c => Assert.True(c is > ' ' and < '\u007f' && !char.IsAsciiLetterUpper(c)));
                Assert.Equal(1, address.Key.Count(c => c == '@'));
                Assert.InRange(address.Key.Length, 3, EmailAddress.MaxLength);
                Assert.DoesNotContain(address.Key, c => "\"(),;<>\\".Contains(c, StringComparison.Ordinal));
            }
        });
}
