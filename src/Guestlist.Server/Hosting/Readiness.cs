using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>Whether this node should be sent requests; asked anew at most once a second, however many ask.</summary>
internal sealed class Readiness(Database database, ClockGuard guard, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim one = new(1);
    private volatile bool migrated;
    private long askedAt;
    private IReadOnlyList<string>? known;

    /// <summary>The schema is the newest.</summary>
    public void Migrated() => migrated = true;

    /// <summary>What is missing, in words for the operator; empty when ready.</summary>
    public async Task<IReadOnlyList<string>> Missing()
    {
        await one.WaitAsync();
        try
        {
            if (known is null || clock.GetElapsedTime(askedAt) > Freshness)
            {
                known = await Ask();
                askedAt = clock.GetTimestamp();
            }

            return known;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<IReadOnlyList<string>> Ask()
    {
        var missing = new List<string>(3);
        if (!migrated)
        {
            missing.Add("migrations");
        }

        try
        {
            await database.Count(new Statement($"select count(*) from instance where name = 'claimed'"));
        }
        catch (StorageUnavailableException)
        {
            missing.Add("database");
        }

        if (!guard.MayRun)
        {
            missing.Add("clock");
        }

        return missing;
    }
}
