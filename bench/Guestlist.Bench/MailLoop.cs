using System.Net;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Guestlist.Bench;

/// <summary>What somebody would write who needed nothing but to send: kept connections and a message each time.</summary>
internal static class MailLoop
{
    /// <summary>As MailKit connects unasked: it waits for the server's acknowledgement within each mail.</summary>
    public static Task Plain(int port, MimeMessage model, int connections, int mails) =>
        Run(model, connections, mails, client => client.ConnectAsync("127.0.0.1", port, SecureSocketOptions.None));

    /// <summary>With the product's socket option, which does not wait.</summary>
    public static Task WithoutDelay(int port, MimeMessage model, int connections, int mails) =>
        Run(
            model,
            connections,
            mails,
            async client =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, port);
                await client.ConnectAsync(socket, "127.0.0.1", port, SecureSocketOptions.None);
            }
        );

    private static Task Run(MimeMessage model, int connections, int mails, Func<SmtpClient, Task> connect) =>
        Task.WhenAll(
            Enumerable
                .Range(0, connections)
                .Select(line => Task.Run(() => Send(model, line, mails / connections, connect)))
        );

    /// <summary>One connection; the same message each time, its Message-ID apart.</summary>
    private static async Task Send(MimeMessage model, int line, int mails, Func<SmtpClient, Task> connect)
    {
        using var copy = new MemoryStream();
        await model.WriteToAsync(copy);
        copy.Position = 0;
        using var message = await MimeMessage.LoadAsync(copy);
        using var client = new SmtpClient();
        await connect(client);
        for (var mail = 0; mail < mails; mail++)
        {
            message.MessageId = $"bare.{line}.{mail}@example.com";
            await client.SendAsync(message);
        }
        await client.DisconnectAsync(quit: true);
    }
}
