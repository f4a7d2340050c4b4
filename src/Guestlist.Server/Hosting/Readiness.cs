using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>Whether this node should be sent requests; asked anew at most once a second, however many ask.</summary>
internal sealed class Readiness(Database database, ClockGuard guard, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    /// <summary>A write waits for the disk, so one that went well is believed longer.</summary>
    private static readonly TimeSpan WriteFreshness = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim one = new(1);
    private volatile bool migrated;
    private long askedAt;
    private long? wroteAt;
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

        if (!await Answers(Reads))
        {
            missing.Add("database");
        }
        else if (migrated && !await Answers(Writes))
        {
            missing.Add("writes");
        }

        if (!guard.MayRun)
        {
            missing.Add("clock");
        }

        return missing;
    }

    private static async Task<bool> Answers(Func<Task> question)
    {
        try
        {
            await question();
            return true;
        }
        catch (StorageUnavailableException)
        {
            return false;
        }
    }

    private Task Reads() => database.Count(new Statement($"select count(*) from instance where name = 'claimed'"));

    /// <summary>A full disk and a file that may only be read let every question through.</summary>
    private async Task Writes()
    {
        if (wroteAt is { } last && clock.GetElapsedTime(last) < WriteFreshness)
        {
            return;
        }

        wroteAt = null;
        await database.Write([
            new(
                $"""
                insert into instance (name, value) values ('ready_asked', {clock.Now().ToMicroseconds().ToString()})
                on conflict (name) do update set value = excluded.value
                """
            ),
        ]);
        wroteAt = clock.GetTimestamp();
    }
}
