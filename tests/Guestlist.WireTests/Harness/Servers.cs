using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(Guestlist.WireTests.Harness.Servers))]

namespace Guestlist.WireTests.Harness;

/// <summary>One server an engine, started when first asked for and shared by all rows.</summary>
public sealed class Servers : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Engine, Lazy<Task<GuestlistServer>>> _started = new();

    /// <summary>The engines every row runs on; GUESTLIST_TEST_ENGINES=Sqlite leaves one out.</summary>
    public static IReadOnlyList<Engine> Engines { get; } =
        Environment.GetEnvironmentVariable("GUESTLIST_TEST_ENGINES") is { Length: > 0 } names
            ? names.Split(',').Select(Enum.Parse<Engine>).ToArray()
            : Enum.GetValues<Engine>();

    /// <summary>The shared server.</summary>
    public Task<GuestlistServer> On(Engine engine) =>
        _started.GetOrAdd(engine, e => new Lazy<Task<GuestlistServer>>(() => GuestlistServer.Start(e))).Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _started.Values)
            await (await server.Value).DisposeAsync();
    }
}
