using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(Guestlist.WireTests.Harness.Servers))]

namespace Guestlist.WireTests.Harness;

/// <summary>One server an engine, started when first asked for and shared by all rows.</summary>
public sealed class Servers : IAsyncDisposable
{
    private static readonly Setup _usual = new("usual", _ => { });

    private readonly ConcurrentDictionary<(Engine, string), Lazy<Task<GuestlistServer>>> _started = new();

    /// <summary>The engines every row runs on; GUESTLIST_TEST_ENGINES=Sqlite leaves one out.</summary>
    public static IReadOnlyList<Engine> Engines { get; } =
        Environment.GetEnvironmentVariable("GUESTLIST_TEST_ENGINES") is { Length: > 0 } names
            ? names.Split(',').Select(Enum.Parse<Engine>).ToArray()
            : Enum.GetValues<Engine>();

    /// <summary>The usual server.</summary>
    public Task<GuestlistServer> On(Engine engine) => On(engine, _usual);

    /// <summary>The server that rows with this set-up share.</summary>
    public Task<GuestlistServer> On(Engine engine, Setup setup) =>
        _started
            .GetOrAdd(
                (engine, setup.Name!),
                _ => new Lazy<Task<GuestlistServer>>(() => GuestlistServer.Start(engine, setup.Configure))
            )
            .Value;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var server in _started.Values)
            await (await server.Value).DisposeAsync();
    }
}
