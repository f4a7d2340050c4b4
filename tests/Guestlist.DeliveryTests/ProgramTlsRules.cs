using Guestlist.TestKit;
using Xunit;

namespace Guestlist.DeliveryTests;

/// <summary>The running program against servers whose certificates it trusts by SSL_CERT_FILE alone.</summary>
public sealed class ProgramTlsRules
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task a_server_we_did_not_write_takes_the_mail_after_starttls_and_sign_in(Engine engine)
    {
        Assert.SkipUnless(AioSmtpd.IsInstalled, "apt-get install python3-aiosmtpd");
        await using var post = await AioSmtpd.Start();
        await using var server = await GuestlistServer.Start(engine, settings => settings.UseSmtp(post));

        await (await Olga.SignsUp(server)).Invites("ann@example.com");

        var mail = Assert.Single(await post.Mail.WaitFor("ann@example.com"));
        Assert.Equal("yes", mail.Message.Headers["X-Encrypted"]);
        Assert.Equal("ann@example.com", mail.Message.Headers["X-Envelope-To"]);
        Assert.Equal("Olga invited you to join Acme on Guestlist", mail.Subject);
        Assert.StartsWith($"{server.Url}join/", mail.JoinLink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task stripped_of_starttls_the_server_gets_nothing()
    {
        Assert.SkipUnless(AioSmtpd.IsInstalled, "apt-get install python3-aiosmtpd");
        await using var post = await AioSmtpd.Start(startTls: false);
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseSmtp(post));

        await (await Olga.SignsUp(server)).Invites("ann@example.com");

        await server.Tells("RetryLater");
        Assert.Empty(await post.Mail.All());
    }

    [Theory]
    [InlineData(SmtpSinkSecurity.Tls)]
    [InlineData(SmtpSinkSecurity.StartTls)]
    public async Task an_encrypted_connection_is_signed_in_once_and_kept(SmtpSinkSecurity security)
    {
        await using var sink = SmtpSink.Start(settings =>
        {
            settings.Security = security;
            settings.User = "guestlist";
            settings.Password = "correct horse";
        });
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseSmtp(sink));
        var olga = await Olga.SignsUp(server);

        await olga.Invites("ann@example.com");
        // Only a mail that is settled has given its connection back.
        await Deadline.Until(async () => (await olga.SeesDeliveries()).SequenceEqual(["sent"]));
        await olga.Invites("ben@example.com");
        await sink.WaitFor("ben@example.com");

        Assert.All(sink.Accepted, mail => Assert.Equal((true, "guestlist"), (mail.Encrypted, mail.User)));
        Assert.Equal(1, sink.Connections);
    }

    [Fact]
    public async Task what_was_said_before_the_handshake_is_not_believed()
    {
        await using var sink = SmtpSink.Start(settings =>
        {
            settings.Security = SmtpSinkSecurity.StartTls;
            settings.InjectedBeforeHandshake = "250-evil.example\r\n250 AUTH PLAIN\r\n";
        });
        await using var server = await GuestlistServer.Start(Engine.Sqlite, settings => settings.UseSmtp(sink));

        await (await Olga.SignsUp(server)).Invites("ann@example.com");

        await server.Tells("attempt 1");
        Assert.All(sink.Dialogues, dialogue => Assert.True(dialogue.Encrypted));
        Assert.DoesNotContain(sink.Commands, line => line.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase));
    }
}
