namespace Guestlist.WireTests.Rules;

/// <summary>Every route with every kind of caller, in every spelling.</summary>
public sealed class AccessTests(Servers servers) : Everywhere(servers)
{
    private const string Unknown = "01890000-0000-7000-8000-000000000000";

    [Theory, MemberData(nameof(Engines)), Covers("W2.1 W2.5 W3.19 W3.20 W3.22 W3.23 W3.24 W4.1 W4.4 W13.18")]
    public async Task Every_caller_gets_what_the_table_says(Engine engine)
    {
        var world = await Open(engine);
        var cast = await Cast.Of(world);
        foreach (var access in Access.Table)
        {
            var (method, path) = Split(access.Route);
            foreach (var spelled in Spellings(Concrete(path, world), world))
            {
                foreach (var (caller, status) in cast.Expected(access).Where(expected => expected.Status != 0))
                    (await caller.Asks(method, spelled, Of(access.Body))).Is(status);
            }
        }
        Assert.Equal("", await world.Written());
    }

    [Theory, MemberData(nameof(Engines)), Covers("W2.4 W2.2")]
    public async Task An_encoded_slash_opens_nothing(Engine engine)
    {
        var world = await Open(engine);
        foreach (var (method, path) in Access.Routes.Select(Split))
        {
            var concrete = Concrete(path, world).TrimEnd('/');
            var at = concrete.LastIndexOf('/');
            foreach (var slash in new List<string> { "%2f", "%2F", "//" })
                (await world.Owner.Asks(method, concrete[..at] + slash + concrete[(at + 1)..], Of("{}"))).Is(404);
        }
    }

    [Theory, MemberData(nameof(Engines)), Covers("W11.2 W13.41")]
    public async Task Open_routes_ask_nobody_and_session_routes_take_no_key(Engine engine)
    {
        var world = await Open(engine);
        foreach (var (route, status) in Access.Open)
        {
            var (method, path) = Split(route);
            foreach (var caller in new List<Caller> { world.Anyone, world.Anyone.WithKey("phx_wrong") })
                (await caller.Asks(method, Concrete(path, world), Of(method == "GET" ? null : "{}"))).Is(status);
        }
        foreach (var (route, status) in Access.SessionAlone)
        {
            var (method, path) = Split(route);
            (await world.Anyone.Asks(method, Concrete(path, world), Of("{}"))).Is(NoCredentials);
            (await world.Anyone.WithKey("phx_wrong").Asks(method, Concrete(path, world), Of("{}"))).Is(
                WrongKeyIn("Authorization header")
            );
            (await world.Owner.Asks(method, Concrete(path, world), Of("{}"))).Is(SessionOnly);
            (await world.Owner.ByCookie.Asks(method, Concrete(path, world), Of("{}"))).Is(status);
        }
    }

    [Fact]
    public void Every_route_of_the_wire_has_a_row() =>
        Assert.Equivalent(WireDocument.Routes, Access.Routes, strict: true);

    private static (string Method, string Path) Split(string route) => (route.Split(' ')[0], route.Split(' ')[1]);

    private static Body? Of(string? json) => json is null ? null : Body.Json(json);

    private static string Concrete(string path, World world) =>
        path.Replace("{org}", world.Owner.Organization, StringComparison.Ordinal)
            .Replace("{id}", Unknown, StringComparison.Ordinal)
            .Replace("{user_uuid}", world.Owner.Uuid, StringComparison.Ordinal)
            .Replace("{key_id}", "nonsense", StringComparison.Ordinal)
            .Replace("{secret}", "nonsense", StringComparison.Ordinal)
            .Replace("{token}", "nonsense", StringComparison.Ordinal);

    private static IEnumerable<string> Spellings(string path, World world)
    {
        yield return path;
        yield return path.TrimEnd('/');
        foreach (var id in new List<string> { world.Owner.Organization, world.Owner.Uuid, Unknown })
        {
            if (path.Contains(id, StringComparison.Ordinal))
                yield return path.Replace(id, id.ToUpperInvariant(), StringComparison.Ordinal);
        }
    }
}
