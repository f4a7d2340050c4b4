namespace Guestlist.Delivery;

/// <summary>
/// What is known of the mail server's reachability. While it is away a few mails at a time look whether it is back; the
/// others wait untried, so that an outage costs the database next to nothing and its end finds them all due.
/// </summary>
internal sealed class Outage(int lines, TimeProvider clock)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private volatile bool isAway;
    private long triedAt;

    /// <summary>Whether the last that was heard is that the server is away.</summary>
    public bool IsOn => isAway;

    /// <summary>How many mails may be claimed beside those in hand.</summary>
    public int Room(int inHand) =>
        !isAway ? (lines * DispatcherSettings.MailsPerLine) - inHand
        : inHand > 0 || clock.GetElapsedTime(Volatile.Read(ref triedAt)) < Pause ? 0
        : lines;

    /// <summary>Mails set out.</summary>
    public void Trying() => Volatile.Write(ref triedAt, clock.GetTimestamp());

    /// <summary>A mail came back.</summary>
    public void Learn(Verdict verdict)
    {
        if (verdict.Kind != VerdictKind.Abandoned)
        {
            isAway = verdict.IsOutage;
        }
    }
}
