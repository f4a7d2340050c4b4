using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(Guestlist.BrowserTests.Stage.Servers))]

namespace Guestlist.BrowserTests.Stage;

/// <summary>The programs people visit, each started when first asked for and shared by all tests.</summary>
public sealed class Servers : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<GuestlistServer>>> _started = new();

    /// <summary>The usual one.</summary>
    public Task<GuestlistServer> Usual(Engine engine = Engine.Sqlite) => Shared($"usual {engine}", engine, _ => { });

    /// <summary>One whose invitations expire after a second.</summary>
    public Task<GuestlistServer> Hasty() =>
        Shared("hasty", Engine.Sqlite, settings => settings.Set("Guestlist__Invites__Lifetime", "00:00:01"));

    /// <summary>One whose own name is one word wider than a phone.</summary>
    public Task<GuestlistServer> LongNamed() =>
        Shared("long-named", Engine.Sqlite, settings => settings.Set("Guestlist__ServiceName", new string('w', 64)));

    /// <summary>One without a mail server, whose invitations expire after a second.</summary>
    public Task<GuestlistServer> WithoutMail() =>
        Shared(
            "without mail",
            Engine.Sqlite,
            settings =>
            {
                // In Development mails would go to a folder.
                settings.EnvironmentName = "Production";
                settings.PasswordIterations = 210_000;
                settings.Pickup = false;
                settings.Set("Guestlist__Invites__Lifetime", "00:00:01");
            }
        );

    /// <summary>One that nobody has claimed; a test wants its own.</summary>
    public static Task<GuestlistServer> Fresh(Action<ServerSettings>? configure = null) =>
        Start(Engine.Sqlite, configure ?? (_ => { }));

    /// <summary>One that counts calls; everybody in the test run shares its address, so a test wants its own.</summary>
    public static Task<GuestlistServer> Counting() => Start(Engine.Sqlite, settings => settings.Throttling = true);

    /// <summary>One on a PostgreSQL database that a test may take away.</summary>
    public static Task<GuestlistServer> On(string database) =>
        Start(Engine.Postgres, settings => settings.Set("ConnectionStrings__Postgres", database));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // One that did not start has already been reported by the tests that wanted it.
        foreach (var server in _started.Values.Where(server => server.Value.IsCompletedSuccessfully))
            await (await server.Value).DisposeAsync();
    }

    private Task<GuestlistServer> Shared(string name, Engine engine, Action<ServerSettings> configure) =>
        _started.GetOrAdd(name, _ => new(() => Start(engine, configure))).Value;

    // A browser and PostgreSQL start beside it.
    private static Task<GuestlistServer> Start(Engine engine, Action<ServerSettings> configure) =>
        GuestlistServer.Start(
            engine,
            settings =>
            {
                settings.ReadyWithin = TimeSpan.FromMinutes(1);
                configure(settings);
            }
        );
}
