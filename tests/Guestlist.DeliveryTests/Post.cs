using Guestlist.Delivery;
using Guestlist.TestKit;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace Guestlist.DeliveryTests;

/// <summary>A delivery by SMTP to a sink, with a clock to move and a hand on the dialogue.</summary>
internal sealed class Post : IAsyncDisposable
{
    private readonly CancellationTokenSource lost = new();
    private readonly CancellationTokenSource abandon = new();

    public Post(SmtpSink sink, SmtpSecurity security = SmtpSecurity.None, string? user = null, string? password = null)
    {
        var settings = new SmtpSettings("127.0.0.1", sink.Port, security, user, password)
        {
            HelloName = "guestlist.example",
        };
        Delivery = new SmtpDelivery(settings, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero));

    public SmtpDelivery Delivery { get; }

    /// <summary>What the dispatcher answers when it is asked whether the mail may still go.</summary>
    public bool IsWanted { get; set; } = true;

    public Task<Verdict> Send(string to = "ann@example.com") =>
        Send(new Letter("A mail", "Hello\n.dot\n", "<p>Hello</p>"), to);

    public async Task<Verdict> Send(Letter letter, string to, Mailbox? replyTo = null)
    {
        using MimeMessage message = new MimeMail(
            new Mailbox("Guestlist", "guestlist@example.com"),
            "guestlist.example",
            Clock
        ).Write(letter, to, replyTo, "mail.1");
        return await Delivery.Deliver(
            message,
            new Dialogue(() => Task.FromResult(IsWanted), lost.Token, abandon.Token)
        );
    }

    public Task LoseTheLease() => lost.CancelAsync();

    public Task EndTheProgram() => abandon.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await Delivery.DisposeAsync();
        lost.Dispose();
        abandon.Dispose();
    }
}
