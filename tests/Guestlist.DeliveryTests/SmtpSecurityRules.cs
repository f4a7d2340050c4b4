using Guestlist.Delivery;
using Guestlist.TestKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>Required means required. What needs a trusted certificate is tested on the running program.</summary>
public sealed class SmtpSecurityRules
{
    [Fact]
    public async Task a_server_without_starttls_gets_nothing_when_it_is_required()
    {
        await using var sink = SmtpSink.Start();
        await using var post = new Post(sink, SmtpSecurity.StartTls, "guestlist", "correct horse");

        var verdict = await post.Send();

        Assert.Equal(
            new Verdict(VerdictKind.RetryLater, "The mail server does not offer STARTTLS, which is required.") with
            {
                IsOutage = true,
                Cause = "ended at Tls",
            },
            verdict
        );
        Assert.DoesNotContain(sink.Commands, line => line.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(sink.Dialogues);
    }

    [Theory]
    [InlineData(SmtpSecurity.StartTls, SmtpSinkSecurity.StartTls)]
    [InlineData(SmtpSecurity.Tls, SmtpSinkSecurity.Tls)]
    public async Task a_certificate_that_nobody_vouches_for_is_refused(SmtpSecurity wanted, SmtpSinkSecurity offered)
    {
        await using var sink = SmtpSink.Start(settings =>
        {
            settings.Security = offered;
            settings.UntrustedCertificate = true;
        });
        await using var post = new Post(sink, wanted);

        var verdict = await post.Send();

        Assert.Equal(
            new Verdict(VerdictKind.RetryLater, "The mail server's TLS certificate or handshake was refused.") with
            {
                IsOutage = true,
                Cause = "ended at Tls",
            },
            verdict
        );
        Assert.Empty(sink.Dialogues);
    }

    [Fact]
    public async Task a_wrong_password_is_the_operators_to_repair_and_not_the_mails_end()
    {
        await using var sink = SmtpSink.Start(settings =>
        {
            settings.User = "guestlist";
            settings.Password = "correct horse";
        });
        await using var wrong = new Post(sink, user: "guestlist", password: "battery staple");
        await using var right = new Post(sink, user: "guestlist", password: "correct horse");

        var verdict = await wrong.Send();
        Assert.Equal(VerdictKind.RetryLater, verdict.Kind);
        Assert.Contains("535", verdict.Words, StringComparison.Ordinal);
        Assert.Empty(sink.Dialogues);
        Assert.Equal(VerdictKind.Delivered, (await right.Send()).Kind);
    }

    [Fact]
    public async Task a_server_that_wants_an_account_we_lack_is_tried_again()
    {
        await using var sink = SmtpSink.Start(settings => settings.User = "guestlist");
        await using var post = new Post(sink);

        Assert.Equal(VerdictKind.RetryLater, (await post.Send()).Kind);
        Assert.Empty(sink.Accepted);
    }

    [Fact]
    public void the_password_stays_out_of_what_is_printed() =>
        Assert.DoesNotContain(
            "horse",
            new SmtpSettings("mail.example", 587, SmtpSecurity.StartTls, "guestlist", "horse").ToString(),
            StringComparison.Ordinal
        );
}
