namespace Guestlist.WireTests.Rules;

/// <summary>What belongs to one organization is, to another, as if it did not exist.</summary>
public sealed class TenancyTests(Servers servers) : Everywhere(servers)
{
    private const string Unknown = "01890000-0000-7000-8000-000000000000";
    private const string Several = "invites/resends/";

    [Theory, MemberData(nameof(Engines)), Covers("W2.11 W2.10 W13.17 W13.40")]
    public async Task An_id_of_another_organization_is_answered_like_one_that_never_was(Engine engine)
    {
        var world = await Open(engine);
        var stan = await world.SignsUp("stan");
        var max = await JoinsStan(world, stan);
        var ids = new List<string>
        {
            await stan.Invites("zoe", Unmailed),
            await Suppressed(world, stan),
            stan.Uuid,
            max.Uuid,
            stan.Organization,
            (await stan.Gets("activity/")).Json.GetProperty("results")[0].GetProperty("id").GetString()!,
            (await stan.ByCookie.Gets("/api/personal_api_keys/")).Json[0].GetProperty("id").GetString()!,
        };
        var before = await Everything(stan);
        foreach (var id in ids)
        {
            foreach (var (method, path, body) in Calls)
            {
                foreach (var caller in new List<Caller> { world.Owner, world.Owner.ByCookie })
                {
                    var answer = await caller.Asks(
                        method,
                        path.Replace("*", id, StringComparison.Ordinal),
                        Body.Json(body.Replace("*", id, StringComparison.Ordinal))
                    );
                    var random = await caller.Asks(
                        method,
                        path.Replace("*", Unknown, StringComparison.Ordinal),
                        Body.Json(body.Replace("*", Unknown, StringComparison.Ordinal))
                    );
                    Assert.Equal(
                        (random.Status, random.Body.Replace(Unknown, id, StringComparison.Ordinal)),
                        (answer.Status, answer.Body)
                    );
                    // A list of invites is answered as a whole, its rows refused.
                    Assert.InRange(answer.Status, path == Several ? 200 : 400, path == Several ? 200 : 404);
                }
            }
        }
        Assert.Equal(before, await Everything(stan));
    }

    private static IEnumerable<(string Method, string Path, string Body)> Calls =>
        [
            ("GET", "invites/*/", "{}"),
            ("PATCH", "invites/*/", """{"first_name":"Mine"}"""),
            ("DELETE", "invites/*/", "{}"),
            ("POST", "invites/*/resend/", "{}"),
            ("POST", "invites/*/readdress/", """{"target_email":"eve@here"}"""),
            ("POST", "invites/*/release/", "{}"),
            ("POST", Several, """{"ids":["*"]}"""),
            ("GET", "invites/*/activity/", "{}"),
            ("POST", "invites/*/link/", "{}"),
            ("DELETE", "suppressions/*/", "{}"),
            ("PATCH", "members/*/", """{"level":1}"""),
            ("PUT", "members/*/", """{"level":1}"""),
            ("DELETE", "members/*/", "{}"),
            ("GET", "/api/organizations/*/", "{}"),
            ("PATCH", "/api/organizations/*/", """{"name":"Mine"}"""),
            ("DELETE", "/api/organizations/*/", "{}"),
            ("PATCH", "/api/users/@me/", """{"set_current_organization":"*"}"""),
            ("POST", "/api/personal_api_keys/", """{"label":"x","scopes":["*:read"],"scoped_organizations":["*"]}"""),
            ("GET", "/api/personal_api_keys/*/", "{}"),
            ("PATCH", "/api/personal_api_keys/*/", """{"label":"mine"}"""),
            ("DELETE", "/api/personal_api_keys/*/", "{}"),
            ("POST", "/api/personal_api_keys/*/roll/", "{}"),
            ("GET", "/api/signup/*/", "{}"),
            ("POST", "/api/signup/*/decline/", "{}"),
        ];

    private static async Task<Person> JoinsStan(World world, Person stan) =>
        await world.Accepts(await stan.HandsOut("mia"), "mia");

    private static async Task<string> Suppressed(World world, Person stan)
    {
        var whom = world.Fill("zoe@here");
        (await world.Server.Run("suppression", "add", whom, "--organization", stan.Organization)).OrThrow(
            "suppression"
        );
        return (await stan.Gets("suppressions/")).Json.GetProperty("results")[0].GetProperty("id").GetString()!;
    }

    private static async Task<string> Everything(Person stan)
    {
        // Sealing goes on by itself and shows in the activity.
        await stan.World.Sealed(stan);
        var seen = new List<string>();
        foreach (
            var path in new List<string>
            {
                "invites/",
                "members/",
                "activity/",
                "suppressions/",
                $"/api/organizations/{stan.Organization}/",
                "/api/users/@me/",
            }
        )
        {
            seen.Add((await stan.ByCookie.Gets(path)).Is(200).Body);
        }
        return string.Join('\n', seen);
    }
}
