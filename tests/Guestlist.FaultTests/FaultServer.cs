using Guestlist.TestKit;

namespace Guestlist.FaultTests;

/// <summary>The server that faults are done to.</summary>
internal static class FaultServer
{
    /// <summary>Time to ready is printed, not judged: the machine may be busy with something else.</summary>
    private static readonly TimeSpan _readyWithin = TimeSpan.FromMinutes(1);

    /// <param name="database">A PostgreSQL database of one's own; null for a fresh one.</param>
    /// <param name="configure">What differs for one fault.</param>
    public static Task<GuestlistServer> Start(
        Engine engine,
        string? database = null,
        Action<ServerSettings>? configure = null
    ) =>
        GuestlistServer.Start(
            engine,
            settings =>
            {
                settings.ReadyWithin = _readyWithin;
                settings.Set("Guestlist__Budgets__Enabled", "false");
                if (database is not null)
                    settings.Set("ConnectionStrings__Postgres", database);
                configure?.Invoke(settings);
            }
        );
}
