using Guestlist.Delivery;
using Guestlist.TestKit;
using Phase = Guestlist.TestKit.SmtpPhase;

namespace Guestlist.StorageTests;

/// <summary>One way an attempt can end.</summary>
/// <param name="Phase">Where.</param>
/// <param name="Script">What the server does there.</param>
/// <param name="State">What becomes of the invite's delivery.</param>
/// <param name="Words">The reason in the outbox, addresses included.</param>
/// <param name="Minutes">How long the server is silent; 0 when it is not.</param>
internal sealed record MailEnd(Phase Phase, Action<SmtpRule> Script, string State, string Words, int Minutes = 0)
{
    public string Name => $"{Phase}: {Words}";
}

/// <summary>Runs of a dispatcher against a mail server that misbehaves, and against one that does not.</summary>
internal static class MailAttempt
{
    public static async Task Fails(OutboxWorld world, MailEnd end)
    {
        var starttls = end.Phase == Phase.StartTls;
        await using var sink = SmtpSink.Start(settings =>
        {
            settings.Security = starttls ? SmtpSinkSecurity.StartTls : SmtpSinkSecurity.None;
            settings.UntrustedCertificate = starttls;
            (settings.User, settings.Password) = ("guestlist", "correct horse");
        });
        end.Script(sink.On(end.Phase));
        var running = Run(world, sink, starttls ? SmtpSecurity.StartTls : SmtpSecurity.None);
        if (end.Minutes > 0)
        {
            await Deadline.Until(() => sink.Stalled > 0);
            world.Clock.Advance(TimeSpan.FromMinutes(end.Minutes));
        }

        await running.WaitAsync(Deadline.Usual, TimeProvider.System);
    }

    /// <returns>How many mails were due.</returns>
    public static async Task<int> Succeeds(OutboxWorld world)
    {
        await using var sink = SmtpSink.Start();
        return await Run(world, sink, SmtpSecurity.None, user: null);
    }

    private static async Task<int> Run(
        OutboxWorld world,
        SmtpSink sink,
        SmtpSecurity security,
        string? user = "guestlist"
    )
    {
        var settings = new SmtpSettings("127.0.0.1", sink.Port, security, user, "correct horse");
        await using var delivery = new SmtpDelivery(settings, world.Clock);
        using var node = world.Node(lines: 1, delivery: delivery);
        return await node.RunOnce();
    }
}
