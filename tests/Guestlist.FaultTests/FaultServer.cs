using Guestlist.TestKit;

namespace Guestlist.FaultTests;

/// <summary>The server that faults are done to.</summary>
internal static class FaultServer
{
    /// <summary>Time to ready is printed, not judged: the machine may be busy with something else.</summary>
    private static readonly TimeSpan _readyWithin = TimeSpan.FromMinutes(1);

    /// <param name="database">A PostgreSQL database of one's own; null for a fresh one.</param>
    public static Task<GuestlistServer> Start(Engine engine, string? database = null) =>
        GuestlistServer.Start(
            engine,
            settings =>
            {
                settings.ReadyWithin = _readyWithin;
                if (database is not null)
                    settings.Set("ConnectionStrings__Postgres", database);
            }
        );
}
