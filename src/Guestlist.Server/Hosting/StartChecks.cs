using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>What must hold before the first request is taken.</summary>
internal sealed class StartChecks(Database database, Readiness readiness)
{
    public async Task Run()
    {
        await database.Migrate();
        readiness.Migrated();
    }
}
