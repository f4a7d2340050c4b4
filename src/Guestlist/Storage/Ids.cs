namespace Guestlist.Storage;

/// <summary>Time-ordered ids (UUID version 7, RFC 9562). Within one millisecond they are unordered: keep a sequence.</summary>
public static class Ids
{
    /// <summary>A new id for something that happens at <paramref name="now"/>.</summary>
    public static Guid New(DateTimeOffset now) => Guid.CreateVersion7(now);
}
