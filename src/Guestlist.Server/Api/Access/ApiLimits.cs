using Guestlist.Shield;

namespace Guestlist.Server.Api.Access;

/// <summary>How often one caller may call; per node.</summary>
/// <param name="PerMinute">Calls of one key in 60 s.</param>
/// <param name="PerHour">Calls of one key in 3,600 s.</param>
internal sealed record ApiLimits(int PerMinute, int PerHour)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public CallLimit[] Key => [new(PerMinute, Minute), new(PerHour, Hour)];

    /// <summary>Attempts to sign in, per address of the client.</summary>
    public static readonly CallLimit SignIn = new(10, Minute);

    /// <summary>Looks at and answers to invites, per address of the client.</summary>
    public static readonly CallLimit Acceptance = new(20, Minute);

    /// <summary>Sign-ups, per address of the client.</summary>
    public static readonly CallLimit SignUp = new(5, Hour);
}
