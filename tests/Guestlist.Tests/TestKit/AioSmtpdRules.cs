using Guestlist.TestKit;
using MailKit.Security;
using Xunit;

namespace Guestlist.Tests.TestKit;

public sealed class AioSmtpdRules
{
    [Fact]
    public async Task the_foreign_server_takes_a_mail_after_starttls_and_sign_in()
    {
        await using var server = await AioSmtpd.Start();

        using var sender = await Correspondent.Connect(server.Port, SecureSocketOptions.StartTls, server.AuthorityFile);
        await sender.AuthenticateAsync(server.User, server.Password);
        await sender.SendAsync(Correspondent.Mail("ann@example.com"));

        var mail = Assert.Single(await server.Mail.WaitFor("ann@example.com"));
        Assert.Equal("ann@example.com", mail.Message.Headers["X-Envelope-To"]);
        Assert.Equal("yes", mail.Message.Headers["X-Encrypted"]);
    }

    [Fact]
    public async Task without_a_sign_in_it_takes_nothing()
    {
        await using var server = await AioSmtpd.Start();
        using var sender = await Correspondent.Connect(server.Port, SecureSocketOptions.StartTls, server.AuthorityFile);

        await Assert.ThrowsAnyAsync<Exception>(() => sender.SendAsync(Correspondent.Mail("ann@example.com")));

        Assert.Empty(await server.Mail.All());
    }

    [Fact]
    public async Task stripped_of_starttls_it_offers_no_way_to_a_client_that_requires_it()
    {
        await using var server = await AioSmtpd.Start(startTls: false);

        await Assert.ThrowsAsync<NotSupportedException>(() =>
            Correspondent.Connect(server.Port, SecureSocketOptions.StartTls)
        );
    }
}
