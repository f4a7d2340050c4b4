using Guestlist.Storage;

namespace Guestlist.Feedback;

/// <summary>Forgets which reports were taken, long after the last sender has given up repeating them.</summary>
public sealed class SweepReports(Database database, TimeProvider clock)
{
    /// <summary>How long they are remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <summary>Deletes them and tells how many they were.</summary>
    public Task<int> Handle()
    {
        var before = clock.Now() - Memory;
        return database.Sweep(most =>
            new(
                $"""
                delete from delivery_events where event_hash in (
                  select event_hash from delivery_events where received_at <= {before} order by received_at limit {most})
                """
            )
        );
    }
}
