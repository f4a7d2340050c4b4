using System.Diagnostics;

namespace Guestlist.Bench;

/// <summary>How soon the published program answers, and how little it holds when idle.</summary>
internal static class StartBench
{
    private const int Starts = 11;
    private const double ExistingMilliseconds = 100;
    private const double CreatingMilliseconds = 150;
    private const double IdleMiB = 60;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    public static async Task<int> Run()
    {
        var database = SqliteBenchDatabase.Create("start");
        Tenant tenant;
        await using (var seeding = await Servers.StartProduct(database))
            tenant = await Tenant.Settle(seeding, invites: 100);

        var existing = await Time("on an existing database", () => database, tenant, 200);
        var creating = await Time("creating its database", () => SqliteBenchDatabase.Create("start-new"), tenant, 401);
        var idle = await Idle(database, tenant);
        var holds = Terminal.Judge(
            $"first answer on an existing database {existing:F0} ms (bar {ExistingMilliseconds} ms)",
            existing <= ExistingMilliseconds
        );
        holds &= Terminal.Judge(
            $"first answer when it creates one {creating:F0} ms (bar {CreatingMilliseconds} ms)",
            creating <= CreatingMilliseconds
        );
        holds &= Terminal.Judge($"resident idle {idle:F1} MiB (bar {IdleMiB} MiB)", idle <= IdleMiB);
        return holds ? 0 : 1;
    }

    // A page of invites under a key, not a health check: the first answer must have been to the database.
    private static async Task<double> Time(string what, Func<BenchDatabase> database, Tenant tenant, int status)
    {
        var request = Scenario.Page(tenant.Organization, tenant.Key).NextRequest();
        var times = new List<double>();
        for (var start = 0; start < Starts; start++)
        {
            await using var server = Servers.Spawn(Workplace.Product, database());
            var answered = await server.FirstAnswer(request);
            times.Add(Stopwatch.GetElapsedTime(server.SpawnedAt).TotalMilliseconds);
            if (answered != status)
                throw new InvalidOperationException($"The first answer was {answered}, not {status}:\n{server.Tail()}");
        }
        Terminal.Say($"  first answer {what}, ms: {string.Join(' ', times.Select(time => time.ToString("F0")))}");
        return Series.Median(times);
    }

    private static async Task<double> Idle(BenchDatabase database, Tenant tenant)
    {
        await using var server = Servers.Spawn(Workplace.Product, database);
        var page = Scenario.Page(tenant.Organization, tenant.Key);
        await server.FirstAnswer(page.NextRequest());
        await Task.Delay(Rest);
        var idle = server.ResidentMiB;
        _ = await Load.Run(server, page, Series.Connections, TimeSpan.FromSeconds(5));
        await Task.Delay(Rest);
        Terminal.Say($"  resident after a burst of lists and a rest: {server.ResidentMiB:F1} MiB");
        return idle;
    }
}
