using System.Diagnostics;
using Guestlist.TestKit;

namespace Guestlist.Bench;

/// <summary>How fast a backlog leaves once the mail server is back, beside a bare loop that only sends.</summary>
internal static class MailDrain
{
    private const int Mails = 3_000;

    /// <summary>A plain loop is slow: fewer tell as much.</summary>
    private const int PlainMails = 400;

    /// <summary>What the product opens at most; it has no setting.</summary>
    private const int Connections = 4;
    private const int Rounds = 3;
    private const double Bar = 0.60;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task<bool> Judge(SmtpSink sink, MailRows backlog)
    {
        var (ofPlain, ofQuick) = (new List<double>(), new List<double>());
        var most = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var before = sink.Begun;
            var product = await Arriving(sink, Mails, () => backlog.MakeDue(Mails));
            // Later on the loop's own connections count beside those that the product keeps for a while.
            most = round == 0 ? sink.MostConnections : most;
            var model = sink.Accepted[before].Mail.Message;
            var plain = await Arriving(
                sink,
                PlainMails,
                () => MailLoop.Plain(sink.Port, model, Connections, PlainMails)
            );
            var quick = await Arriving(sink, Mails, () => MailLoop.WithoutDelay(sink.Port, model, Connections, Mails));
            Terminal.Say($"    drain {product:N0}/s, bare loop {plain:N0}/s, bare loop without delay {quick:N0}/s");
            ofPlain.Add(product / plain);
            ofQuick.Add(product / quick);
        }
        var ratio = Series.Median(ofPlain);
        Terminal.Say(
            $"      drain: {Series.Median(ofQuick):P0} of a bare loop with the product's socket option (no bar)"
        );
        return Terminal.Judge($"drain: {ratio:P0} of a bare loop (bar {Bar:P0})", ratio >= Bar)
            & Terminal.Judge($"connections: {most} at most (set {Connections})", most <= Connections);
    }

    /// <summary>Mails a second from the first to the last one kept.</summary>
    private static async Task<double> Arriving(SmtpSink sink, int mails, Func<Task> send)
    {
        var before = sink.Begun;
        var sending = Task.Run(send);
        await Deadline.Until(() => sink.Begun > before, Patience);
        var first = Stopwatch.GetTimestamp();
        var head = sink.Begun - before;
        await Deadline.Until(() => sink.Begun >= before + mails, Patience);
        await Deadline.Until(() => sink.Accepted.Count >= before + mails, Patience);
        var seconds = Stopwatch.GetElapsedTime(first).TotalSeconds;
        await sending;
        return (mails - head) / seconds;
    }
}
