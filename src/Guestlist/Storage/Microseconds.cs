namespace Guestlist.Storage;

/// <summary>Time as both engines store it and the wire shows it: whole microseconds of UTC.</summary>
public static class Microseconds
{
    /// <summary>The present, cut to whole microseconds so that what is stored equals what is answered.</summary>
    public static DateTimeOffset Now(this TimeProvider clock) => ToTime(clock.GetUtcNow().ToMicroseconds());

    /// <summary>Microseconds since 1970-01-01 UTC.</summary>
    public static long ToMicroseconds(this DateTimeOffset time) =>
        (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <summary>The time that lies so many microseconds after 1970-01-01 UTC.</summary>
    public static DateTimeOffset ToTime(long microseconds) =>
        new(DateTimeOffset.UnixEpoch.Ticks + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
