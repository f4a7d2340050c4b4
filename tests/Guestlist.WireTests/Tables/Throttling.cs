using System.Globalization;

namespace Guestlist.WireTests.Tables;

/// <summary>Too many requests (docs/wire.md, section 10); each row counts on a server of its own.</summary>
public sealed class Throttling(Servers servers) : WireTable<Throttling>(servers), ITable
{
    private static readonly Answer _onlyAdminsEdit = Denied("You can only edit others if you are an admin.");

    /// <summary>What members may not do, where members may not invite either.</summary>
    private static readonly (string Method, string Path, Answer Refused)[] _ofHigherOnes =
    [
        ("POST", "invites/", NoPermission),
        ("POST", "invites/bulk/", NoPermission),
        ("POST", "invites/{id}/readdress/", NoPermission),
        ("PATCH", "invites/{id}/", TooLow),
        ("DELETE", "invites/{id}/", TooLow),
        ("POST", "invites/{id}/link/", TooLow),
        ("POST", "invites/{id}/resend/", TooLow),
        ("POST", "invites/{id}/release/", TooLow),
        ("POST", "invites/resends/", TooLow),
        ("GET", "activity/export/", TooLow),
        ("GET", "suppressions/", TooLow),
        ("DELETE", "suppressions/{id}/", TooLow),
        ("POST", "erasures/", TooLow),
        ("PATCH", "", TooLow),
        ("DELETE", "", TooLow),
        ("PATCH", "members/{olga}/", _onlyAdminsEdit),
        ("PUT", "members/{olga}/", _onlyAdminsEdit),
        ("DELETE", "members/{olga}/", _onlyAdminsEdit),
        ("DELETE", "members/{id}/", NoObject),
    ];

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
                    Assert.Equal(20, await Exhaust(w.Owner, 20));
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
                "who may not is told so and not counted",
                "W10.5 W1.11",
                settings => Limited(settings, perMinute: "10"),
                async w =>
                {
                    var max = await w.Member("max");
                    var id = await w.Owner.Invites("ann", Unmailed);
                    (await w.Owner.ByCookie.Patches("", """{"members_can_invite":false}""")).Is(200);
                    foreach (var (method, path, refused) in _ofHigherOnes)
                    {
                        var filled = path.Replace("{id}", id, StringComparison.Ordinal)
                            .Replace("{olga}", w.Owner.Uuid, StringComparison.Ordinal);
                        (await max.Asks(method, filled, Body.Json("{"))).Is(refused);
                    }
                    Assert.Equal(10, await Exhaust(max, 10));
                },
                writes: "invite.created organization.updated"
            ),
            RowAlone(
                "calls that need a session are not counted without one",
                "W10.5 W10.7 W21.6",
                settings => settings.Throttling = true,
                async w =>
                {
                    for (var call = 0; call < 25; call++)
                        (await w.Anyone.Posts("/api/signup/nonsense/readdress/")).Is(NoCredentials);
                    (await w.Anyone.Gets("/api/signup/nonsense/")).Is(UnknownSecret);
                }
            ),
            RowAlone(
                "a closed sign-up is not counted",
                "W10.5 W10.7 W13.6",
                settings =>
                {
                    settings.Throttling = true;
                    settings.SignupOpen = "false";
                },
                async w =>
                {
                    for (var call = 0; call < 10; call++)
                        (await w.Anyone.Posts("/api/signup/", World.SignupJson("stan"))).Is(403);
                }
            ),
            RowAlone(
                "480 calls a minute are what a key may do unless told otherwise",
                "W10.1",
                settings => settings.Throttling = true,
                async w => Assert.Equal(480, await Exhaust(w.Owner, 480))
            ),
            RowAlone(
                "an hour has its own limit",
                "W10.1 W10.4",
                settings => Limited(settings, perHour: "30"),
                async w =>
                {
                    Assert.Equal(30, await Exhaust(w.Owner, 30));
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
                "the addresses of one IPv6 network share a limit",
                "W10.7",
                settings => settings.Throttling = true,
                async w =>
                {
                    for (var call = 1; call <= 10; call++)
                        (await SignsInFrom(w, $"2001:db8:1:2:{call:x}::{call:x}")).Is(400);
                    (await SignsInFrom(w, "2001:db8:1:2:ffff::1")).Is(429);
                    (await SignsInFrom(w, "2001:db8:1:3::1")).Is(400);
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

    private static Task<Reply> SignsInFrom(World w, string address) =>
        w.Anyone.Posts(
            "/api/login/",
            """{"email":"nobody@here","password":"wrong one"}""",
            ("X-Forwarded-For", address)
        );

    private static void Limited(ServerSettings settings, string? perMinute = null, string? perHour = null)
    {
        settings.Throttling = true;
        if (perMinute is not null)
            settings.Set("Guestlist__Throttling__PerMinute", perMinute);
        if (perHour is not null)
            settings.Set("Guestlist__Throttling__PerHour", perHour);
    }

    /// <summary>How many calls were admitted before the first refusal; one more than the limit when none was refused.</summary>
    private static async Task<int> Exhaust(Caller caller, int limit)
    {
        for (var call = 0; call <= limit; call++)
        {
            if ((await caller.Gets("invites/")).Status == 429)
                return call;
        }
        return limit + 1;
    }

    private static void Throttled(Reply reply)
    {
        var seconds = int.Parse(reply.Headers["Retry-After"], CultureInfo.InvariantCulture);
        Assert.InRange(seconds, 1, 60);
        var words = seconds == 1 ? "1 second" : $"{seconds} seconds";
        reply.Is(Error(429, "throttled_error", "throttled", $"Request was throttled. Expected available in {words}."));
    }
}
