using System.Security.Cryptography.X509Certificates;
using Guestlist.TestKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Guestlist.Tests.TestKit;

/// <summary>Somebody who sends mails with MailKit, to see what a sink does to them.</summary>
internal static class Correspondent
{
    public static async Task<SmtpClient> Connect(
        int port,
        SecureSocketOptions security = SecureSocketOptions.None,
        string? authorityFile = null
    )
    {
        var client = new SmtpClient { CheckCertificateRevocation = false, Timeout = 10_000 };
        if (authorityFile is not null)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, _) =>
                IsSignedBy(authorityFile, (X509Certificate2)certificate!);
        }
        await client.ConnectAsync("127.0.0.1", port, security);
        return client;
    }

    public static async Task Send(SmtpSink sink, params string[] to)
    {
        using var client = await Connect(sink.Port);
        await client.SendAsync(Mail(to));
        await client.DisconnectAsync(quit: true);
    }

    public static MimeMessage Mail(params string[] to)
    {
        var mail = new MimeMessage
        {
            Subject = "Join us",
            Body = new TextPart("plain") { Text = "One line.\r\n.A line that begins with a dot.\r\n" },
        };
        mail.From.Add(new MailboxAddress("", "olga@example.com"));
        mail.To.AddRange(to.Select(address => new MailboxAddress("", address)));
        return mail;
    }

    private static bool IsSignedBy(string authorityFile, X509Certificate2 certificate)
    {
        using var root = X509Certificate2.CreateFromPem(File.ReadAllText(authorityFile));
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(certificate);
    }
}
