using System.Globalization;

namespace Guestlist.WireTests.Tables;

/// <summary>Too many requests (docs/wire.md, section 10); each row counts on a server of its own.</summary>
public sealed class Throttling(Servers servers) : WireTable<Throttling>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "limits can be switched off",
                "W10.4",
                async w =>
                {
                    for (var call = 0; call < 30; call++)
                    {
                        (await w.Anyone.Posts("/api/login/", """{"email":"nobody@here","password":"wrong one"}""")).Is(
                            400
                        );
                    }
                }
            ),
            RowAlone(
                "a key may be used so often and no more",
                "W10.1 W10.2 W10.3 W10.5 W14.2 W1.11",
                settings => Limited(settings, perMinute: "20"),
                async w =>
                {
                    Assert.Equal(20, await Exhaust(w));
                    Throttled(await w.Owner.Gets("invites/"));
                    Throttled(await w.Owner.Puts("invites/", "{"));
                    Throttled(await w.Owner.Posts("invites/", "{"));
                    (await w.Owner.Gets("invites/", ("Accept", "text/html"))).Is(NotAcceptable);
                    (await w.Owner.In((await w.SignsUp("stan")).Organization).Gets("invites/")).Is(NoPermission);
                    (await w.Owner.ByCookie.Gets("invites/")).Is(200);
                    (await w.Anyone.WithKey(await w.Owner.KeyFor("*")).Gets("invites/")).Is(200);
                }
            ),
            RowAlone(
                "480 calls a minute are what a key may do unless told otherwise",
                "W10.1",
                settings => settings.Throttling = true,
                async w => Assert.Equal(480, await Exhaust(w))
            ),
            RowAlone(
                "an hour has its own limit",
                "W10.1 W10.4",
                settings => Limited(settings, perHour: "30"),
                async w =>
                {
                    Assert.Equal(30, await Exhaust(w));
                    var wait = int.Parse(
                        (await w.Owner.Gets("invites/")).Headers["Retry-After"],
                        CultureInfo.InvariantCulture
                    );
                    Assert.InRange(wait, 3500, 3600);
                }
            ),
            RowAlone(
                "the wait ends with the oldest call, however often one asks in between",
                "W10.6 W10.5",
                settings => Limited(settings, perMinute: "1"),
                async w =>
                {
                    (await w.Owner.Gets("invites/")).Is(200);
                    var waits = new List<int>();
                    await Deadline.Until(async () =>
                    {
                        var refused = (await w.Owner.Gets("invites/")).Is(429);
                        waits.Add(int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture));
                        return waits[^1] < 58;
                    });
                    Assert.Equal(waits.OrderDescending(), waits);
                }
            ),
            RowAlone(
                "ten sign-ins a minute",
                "W10.7",
                settings => settings.Throttling = true,
                async w =>
                {
                    for (var call = 0; call < 10; call++)
                    {
                        (await w.Anyone.Posts("/api/login/", """{"email":"nobody@here","password":"wrong one"}""")).Is(
                            400
                        );
                    }
                    Throttled(
                        await w.Anyone.Posts(
                            "/api/login/",
                            $$"""{"email":"olga@here","password":"{{World.Password}}"}"""
                        )
                    );
                }
            ),
            RowAlone(
                "twenty acceptances a minute",
                "W10.7",
                settings => settings.Throttling = true,
                async w =>
                {
                    for (var call = 0; call < 20; call++)
                        (await w.Anyone.Posts("/api/signup/nonsense/", World.NewPerson("ann"))).Is(UnknownSecret);
                    Throttled(await w.Anyone.Posts("/api/signup/nonsense/", World.NewPerson("ann")));
                }
            ),
            RowAlone(
                "five sign-ups an hour",
                "W10.7",
                settings => settings.Throttling = true,
                async w =>
                {
                    for (var call = 1; call < 5; call++)
                        (await w.Anyone.Posts("/api/signup/", World.SignupJson($"p{call}"))).Is(201);
                    (await w.Anyone.Posts("/api/signup/", World.SignupJson("p6"))).Is(429);
                }
            ),
        ];

    private static void Limited(ServerSettings settings, string? perMinute = null, string? perHour = null)
    {
        settings.Throttling = true;
        if (perMinute is not null)
            settings.Set("Guestlist__Throttling__PerMinute", perMinute);
        if (perHour is not null)
            settings.Set("Guestlist__Throttling__PerHour", perHour);
    }

    private static async Task<int> Exhaust(World w)
    {
        for (var call = 0; ; call++)
        {
            if ((await w.Owner.Gets("invites/")).Status == 429)
                return call;
        }
    }

    private static void Throttled(Reply reply)
    {
        var seconds = int.Parse(reply.Headers["Retry-After"], CultureInfo.InvariantCulture);
        Assert.InRange(seconds, 1, 60);
        var words = seconds == 1 ? "1 second" : $"{seconds} seconds";
        reply.Is(Error(429, "throttled_error", "throttled", $"Request was throttled. Expected available in {words}."));
    }
}
