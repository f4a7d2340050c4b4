using Guestlist.Storage;

namespace Guestlist.Feedback;

/// <summary>Forgets which reports were taken, long after the last sender has given up repeating them.</summary>
public sealed class SweepReports(Database database, TimeProvider clock)
{
    /// <summary>How long they are remembered.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(30);

    /// <summary>Small enough that nobody waits long behind one write.</summary>
    private const int MostAtOnce = 500;

    /// <summary>Deletes them, a few at a time, and tells how many they were.</summary>
    public async Task<int> Handle()
    {
        var before = clock.Now() - Memory;
        for (var deleted = 0; ; )
        {
            var result = await database.Write([
                new(
                    $"""
                    delete from delivery_events where event_hash in (
                      select event_hash from delivery_events where received_at <= {before}
                      order by received_at limit {MostAtOnce})
                    """
                ),
            ]);
            deleted += result.Counts[0];
            if (result.Counts[0] < MostAtOnce)
            {
                return deleted;
            }
        }
    }
}
