namespace Guestlist.WireTests.Tables;

/// <summary>What a key is and what its scopes grant (docs/wire.md, W3.9 and W3.15 to W3.25).</summary>
public sealed class Keys(Servers servers) : WireTable<Keys>(servers), ITable
{
    private const string Read = "organization_member:read";
    private const string Write = "organization_member:write";
    private const string Ann = """{"target_email":"ann@here"}""";

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a key is shown once and masked ever after",
                "W3.15 W3.16",
                async w =>
                {
                    var made = (
                        await w.Owner.ByCookie.Posts("/api/personal_api_keys/", """{"label":"one","scopes":["*"]}""")
                    ).Is(201);
                    Assert.Matches("^phx_[0-9A-Za-z]{43}$", made["value"]);
                    Assert.Equal($"phx_...{made["value"][^4..]}", made["mask_value"]);
                    var listed = await w.Owner.ByCookie.Gets("/api/personal_api_keys/");
                    Assert.DoesNotContain(made["value"], listed.Body, StringComparison.Ordinal);
                }
            ),
            Row(
                "a deleted or rolled key is dead at the next request",
                "W3.9 W13.38 W13.39",
                async w =>
                {
                    var made = (
                        await w.Owner.ByCookie.Posts("/api/personal_api_keys/", """{"label":"one","scopes":["*"]}""")
                    ).Is(201);
                    (await w.Anyone.WithKey(made["value"]).Gets("invites/")).Is(200);
                    var rolled = (await w.Owner.ByCookie.Posts($"/api/personal_api_keys/{made["id"]}/roll/")).Is(200);
                    (await w.Anyone.WithKey(made["value"]).Gets("invites/")).Is(WrongKeyIn("Authorization header"));
                    (await w.Anyone.WithKey(rolled["value"]).Gets("invites/")).Is(200);
                    (await w.Owner.ByCookie.Deletes($"/api/personal_api_keys/{made["id"]}/")).Is(204, "");
                    (await w.Anyone.WithKey(rolled["value"]).Gets("invites/")).Is(WrongKeyIn("Authorization header"));
                }
            ),
            Row(
                "the first use of a key is noted and the next is not",
                "W3.17",
                async w =>
                {
                    var made = (
                        await w.Owner.ByCookie.Posts("/api/personal_api_keys/", """{"label":"one","scopes":["*"]}""")
                    ).Is(201);
                    var path = $"/api/personal_api_keys/{made["id"]}/";
                    Assert.Equal("", (await w.Owner.ByCookie.Gets(path))["last_used_at"]);
                    await w.Anyone.WithKey(made["value"]).Gets("invites/");
                    var first = await Deadline.Until(async () =>
                        (await w.Owner.ByCookie.Gets(path))["last_used_at"] is { Length: > 0 } at ? at : null
                    );
                    await w.Anyone.WithKey(made["value"]).Gets("invites/");
                    Assert.Equal(first, (await w.Owner.ByCookie.Gets(path))["last_used_at"]);
                }
            ),
            Row(
                "a use within the hour is not noted, and one after it is",
                "W3.17",
                async w =>
                {
                    var made = (
                        await w.Owner.ByCookie.Posts("/api/personal_api_keys/", """{"label":"one","scopes":["*"]}""")
                    ).Is(201);
                    var user = w.Anyone.WithKey(made["value"]);
                    async Task<string> Noted()
                    {
                        (await user.Gets("invites/")).Is(200);
                        return (await w.Owner.ByCookie.Gets($"/api/personal_api_keys/{made["id"]}/"))["last_used_at"];
                    }
                    async Task<string> Ages(int minutes)
                    {
                        await w.Change(
                            $"update api_keys set last_used_at = last_used_at - {minutes * 60_000_000L} where id = '{made["id"]}'"
                        );
                        return (await w.Owner.ByCookie.Gets($"/api/personal_api_keys/{made["id"]}/"))["last_used_at"];
                    }
                    var first = await Noted();
                    Assert.Equal(await Ages(minutes: 58), await Noted());
                    Assert.NotEqual(first, await Ages(minutes: 3));
                    Assert.True(string.CompareOrdinal(await Noted(), first) > 0);
                }
            ),
            Row(
                "reading needs the scope to read",
                "W3.19 W3.21",
                async w =>
                {
                    foreach (var scope in new List<string> { Read, Write, "*" })
                        (await w.Anyone.WithKey(await w.Owner.KeyFor(scope)).Gets("invites/")).Is(200, Whole());
                    var other = w.Anyone.WithKey(
                        await w.Owner.KeyFor("organization:write", "user:write", "project:read")
                    );
                    (await other.Gets("invites/")).Is(MissingScope(Read));
                    (await other.Asks("OPTIONS", "invites/")).Is(MissingScope(Read));
                }
            ),
            Row(
                "changing needs the scope to write",
                "W3.20 W3.22",
                async w =>
                {
                    var id = await w.Owner.Invites("zoe", Unmailed);
                    var reader = w.Anyone.WithKey(await w.Owner.KeyFor(Read));
                    (await reader.Posts("invites/", Ann)).Is(MissingScope(Write));
                    (await reader.Posts("invites/bulk/", "[]")).Is(MissingScope(Write));
                    (await reader.Deletes($"invites/{id}/")).Is(MissingScope(Write));
                    (await reader.Posts($"invites/{id}/link/")).Is(MissingScope(Write));
                    (await w.Anyone.WithKey(await w.Owner.KeyFor(Write)).Posts("invites/", Ann)).Is(201, Invite());
                },
                mails: "ann",
                writes: "invite.created invite.created"
            ),
            Row(
                "a missing scope is told before a missing membership",
                "W3.22",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    (await w.Anyone.WithKey(await stan.KeyFor(Read)).Posts("invites/", Ann)).Is(MissingScope(Write));
                    (await w.Anyone.WithKey(await stan.KeyFor(Read)).Gets("invites/")).Is(NoPermission);
                }
            ),
            Row(
                "a key for single projects opens nothing here",
                "W3.23",
                async w =>
                {
                    var key = await w.Owner.KeyWith(
                        """
                        "scopes":["user:read"],"scoped_teams":[1]
                        """
                    );
                    (await w.Anyone.WithKey(key).Gets("invites/")).Is(TeamScoped);
                }
            ),
            Row(
                "a key for other organizations opens this one not",
                "W3.24",
                async w =>
                {
                    var second = (await w.Owner.Posts("/api/organizations/", """{"name":"Second"}""")).Is(201)["id"];
                    var key = await w.Owner.KeyWith(
                        $$"""
                        "scopes":["user:read"],"scoped_organizations":["{{second}}"]
                        """
                    );
                    (await w.Anyone.WithKey(key).Gets("invites/")).Is(
                        Denied(
                            $"API key does not have access to the requested organization: ID {w.Owner.Organization}."
                        )
                    );
                    (await w.Anyone.In(second).WithKey(key).Gets("invites/")).Is(MissingScope(Read));
                }
            ),
            Row(
                "a key for some organizations shows no others and makes none of them the current one",
                "W13.43",
                async w =>
                {
                    var second = (await w.Owner.Posts("/api/organizations/", """{"name":"Second"}""")).Is(201)["id"];
                    var bound = w.Anyone.WithKey(
                        await w.Owner.KeyWith(
                            $$"""
                            "scopes":["user:write"],"scoped_organizations":["{{w.Owner.Organization}}"]
                            """
                        )
                    );
                    (await bound.Patches("/api/users/@me/", $$"""{"set_current_organization":"{{second}}"}""")).Is(
                        Invalid(
                            "does_not_exist",
                            $"Object with id={second} does not exist.",
                            "set_current_organization"
                        )
                    );
                    Assert.Equal(second, (await w.Owner.Gets("/api/organizations/@current/"))["id"]);
                    var me = (await bound.Gets("/api/users/@me/")).Is(200).Json;
                    var listed = Assert.Single(me.GetProperty("organizations").EnumerateArray());
                    Assert.Equal(w.Owner.Organization, listed.GetProperty("id").GetString());
                    Assert.Equal(w.Owner.Organization, me.GetProperty("organization").GetProperty("id").GetString());
                    await Sets(bound, w.Owner.Organization);
                    await Sets(w.Owner, second);
                }
            ),
            Row(
                "scopes of things that are not here are taken and grant nothing",
                "W3.25",
                async w =>
                {
                    var objects =
                        "action annotation cohort dashboard event_definition experiment feature_flag insight notebook person plugin project property_definition query session_recording survey";
                    var key = await w.Owner.KeyFor([.. objects.Split(' ').Select(o => o + ":write")]);
                    (await w.Anyone.WithKey(key).Gets("invites/")).Is(MissingScope(Read));
                    (await w.Anyone.WithKey(key).Gets("activity/")).Is(MissingScope("organization:read"));
                }
            ),
            Row(
                "no key is found in the log",
                "W3.18",
                async w =>
                {
                    (await w.Owner.Gets("invites/")).Is(200);
                    (await w.Anyone.Gets($"invites/?personal_api_key={w.Owner.Key}")).Is(200);
                    (await w.Anyone.Posts("invites/", $$"""{"personal_api_key":"{{w.Owner.Key}}"}""")).Is(400);
                    Assert.DoesNotContain(w.Server.Log, line => line.Contains(w.Owner.Key, StringComparison.Ordinal));
                    Assert.DoesNotContain(w.Server.Log, line => line.Contains(w.Domain, StringComparison.Ordinal));
                }
            ),
        ];

    private static async Task Sets(Caller by, string organization) =>
        (await by.Patches("/api/users/@me/", $$"""{"set_current_organization":"{{organization}}"}""")).Is(200);
}
