using Guestlist.TestKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Xunit;

namespace Guestlist.Tests.TestKit;

public sealed class SmtpSinkSecurityRules
{
    [Theory]
    [InlineData(SmtpSinkSecurity.StartTls, SecureSocketOptions.StartTls)]
    [InlineData(SmtpSinkSecurity.Tls, SecureSocketOptions.SslOnConnect)]
    public async Task an_encrypted_sink_is_trusted_by_its_own_authority(
        SmtpSinkSecurity security,
        SecureSocketOptions client
    )
    {
        await using var sink = SmtpSink.Start(settings =>
        {
            settings.Security = security;
            settings.User = "guestlist";
            settings.Password = "correct horse";
        });

        using var sender = await Correspondent.Connect(sink.Port, client, sink.AuthorityFile);
        await sender.AuthenticateAsync(new SaslMechanismLogin("guestlist", "correct horse"));
        await sender.SendAsync(Correspondent.Mail("ann@example.com"));

        var kept = Assert.Single(sink.Accepted);
        Assert.True(kept.Encrypted);
        Assert.Equal("guestlist", kept.User);
    }

    [Fact]
    public async Task a_certificate_of_a_stranger_is_not_signed_by_the_authority()
    {
        await using var sink = SmtpSink.Start(settings =>
        {
            settings.Security = SmtpSinkSecurity.Tls;
            settings.UntrustedCertificate = true;
        });

        await Assert.ThrowsAsync<SslHandshakeException>(() =>
            Correspondent.Connect(sink.Port, SecureSocketOptions.SslOnConnect, sink.AuthorityFile)
        );
    }

    [Fact]
    public async Task a_sink_without_starttls_leaves_a_client_that_requires_it_without_a_way()
    {
        await using var sink = SmtpSink.Start();

        await Assert.ThrowsAsync<NotSupportedException>(() =>
            Correspondent.Connect(sink.Port, SecureSocketOptions.StartTls)
        );
        Assert.Empty(sink.Dialogues);
    }

    [Fact]
    public async Task wrong_credentials_and_none_at_all_are_refused()
    {
        await using var sink = SmtpSink.Start(settings =>
        {
            settings.User = "guestlist";
            settings.Password = "correct horse";
        });
        using var sender = await Correspondent.Connect(sink.Port);

        await Assert.ThrowsAsync<AuthenticationException>(() =>
            sender.AuthenticateAsync(new SaslMechanismPlain("guestlist", "wrong"))
        );
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() =>
            sender.SendAsync(Correspondent.Mail("ann@example.com"))
        );

        Assert.True(refusal is MailKit.ServiceNotAuthenticatedException or SmtpCommandException);
        Assert.Empty(sink.Accepted);
    }

    [Fact]
    public async Task plain_text_slipped_in_before_the_handshake_reaches_the_client()
    {
        await using var sink = SmtpSink.Start(settings =>
        {
            settings.Security = SmtpSinkSecurity.StartTls;
            settings.InjectedBeforeHandshake = "250-sink.test\r\n250 AUTH PLAIN\r\n";
        });

        using var raw = new System.Net.Sockets.TcpClient("127.0.0.1", sink.Port);
        using var reader = new StreamReader(raw.GetStream());
        await reader.ReadLineAsync();
        await raw.GetStream().WriteAsync("STARTTLS\r\n"u8.ToArray());

        Assert.StartsWith("220", await NextLine(), StringComparison.Ordinal);
        Assert.Equal("250-sink.test", await NextLine());
        Assert.Equal("250 AUTH PLAIN", await NextLine());

        async Task<string?> NextLine() => await reader.ReadLineAsync();
    }
}
