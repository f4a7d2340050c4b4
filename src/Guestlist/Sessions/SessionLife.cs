namespace Guestlist.Sessions;

/// <summary>How long a session lasts.</summary>
public static class SessionLife
{
    /// <summary>It ends after this long without use.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    /// <summary>It ends after this long in any case.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromDays(90);
}
