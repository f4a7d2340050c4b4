namespace Guestlist.Delivery;

/// <summary>How a dispatcher works.</summary>
/// <param name="MayRun">False while this node must not act, because its clock is wrong.</param>
/// <param name="Chance">A number from 0 to 1, for jitter.</param>
public sealed record DispatcherSettings(Func<bool> MayRun, Func<double> Chance)
{
    /// <summary>How many mails are claimed at once for each line, so that a line does not wait for the database.</summary>
    public const int MailsPerLine = 16;

    /// <summary>How often leases are renewed: a lease survives two lost renewals.</summary>
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(10);

    /// <summary>How many dialogues run at the same time, 1 to 64.</summary>
    public int Lines { get; init; } = 4;
}
