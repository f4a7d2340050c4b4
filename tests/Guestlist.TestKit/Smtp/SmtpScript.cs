namespace Guestlist.TestKit;

/// <summary>The rules of one sink; the first that applies wins.</summary>
internal sealed class SmtpScript
{
    private readonly Lock _gate = new();
    private readonly List<SmtpRule> _rules = [];

    public SmtpRule Add(SmtpPhase phase, string? recipient, int? dialogue, int? connection, int times)
    {
        var rule = new SmtpRule(
            moment =>
                moment.Phase == phase
                && (dialogue is null || dialogue == moment.Dialogue)
                && (connection is null || connection == moment.Connection)
                && (recipient is null || Names(moment, recipient)),
            times
        );
        lock (_gate)
            _rules.Add(rule);
        return rule;
    }

    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    public SmtpReaction? Ask(SmtpMoment moment)
    {
        lock (_gate)
        {
            return _rules.Select(rule => rule.Take(moment)).FirstOrDefault(taken => taken is not null);
        }
    }

    // At RCPT only the address being judged counts; later, any address of the dialogue.
    private static bool Names(SmtpMoment moment, string recipient) =>
        (moment.Phase == SmtpPhase.Recipient ? moment.Recipients.TakeLast(1) : moment.Recipients).Contains(
            recipient,
            StringComparer.OrdinalIgnoreCase
        );
}
