namespace Guestlist.WireTests.Tables;

/// <summary>The caller and their organizations (docs/wire.md, W13.12 to W13.19).</summary>
public sealed class Neighbours(Servers servers) : WireTable<Neighbours>(servers), ITable
{
    private const string One =
        """{"id":"«uuid»","name":"Olga Ltd","slug":"«text»","created_at":"«time»","updated_at":"«time»","membership_level":15,"members_can_invite":true,"is_member_join_email_enabled":true,"metadata":{},"invite_lifetime":null,"acceptance_policy":"strict","reminders_enabled":false,"digest_enabled":false,"locale":null}""";

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "the caller is told who they are",
                "W13.12",
                async w =>
                {
                    const string Place = """{"id":"«uuid»","name":"Olga Ltd","slug":"«text»","membership_level":15}""";
                    var me = User("olga")[..^1] + $",\"organization\":{Place},\"organizations\":[{Place}]}}";
                    (await w.Owner.Gets("/api/users/@me/")).Is(200, me);
                    (await w.Owner.ByCookie.Gets("/api/users/@me")).Is(200, me);
                    (await w.Anyone.Gets("/api/users/@me/")).Is(NoCredentials);
                    (await w.Anyone.WithKey(await w.Owner.KeyFor("organization:read")).Gets("/api/users/@me/")).Is(
                        MissingScope("user:read")
                    );
                }
            ),
            Row(
                "the caller may change name and current organization",
                "W13.13",
                async w =>
                {
                    var second = (await w.Owner.Posts("/api/organizations/", """{"name":"Second"}""")).Is(201)["id"];
                    (
                        await w.Owner.Patches(
                            "/api/users/@me/",
                            $$"""{"first_name":"Olga","last_name":"","set_current_organization":"{{w.Owner.Organization}}"}"""
                        )
                    ).Is(200);
                    var me = (
                        await w.Owner.Patches(
                            "/api/users/@me/",
                            $$"""{"set_current_organization":"{{second}}","email":"eve@here","is_email_verified":true}"""
                        )
                    )
                        .Is(200)
                        .Json;
                    Assert.Equal(second, me.GetProperty("organization").GetProperty("id").GetString());
                    Assert.Equal(w.Fill("olga@here"), me.GetProperty("email").GetString());
                    Assert.NotEqual(System.Text.Json.JsonValueKind.True, me.GetProperty("is_email_verified").ValueKind);
                    (await w.Owner.Patches("/api/users/@me/", """{"first_name":""}""")).Is(Blank("first_name"));
                    (await w.Anyone.WithKey(await w.Owner.KeyFor("user:read")).Patches("/api/users/@me/", "{}")).Is(
                        MissingScope("user:write")
                    );
                }
            ),
            Row(
                "nobody switches to an organization they are not in",
                "W13.14",
                async w =>
                {
                    var alien = (await w.SignsUp("stan")).Organization;
                    foreach (var id in new List<string> { alien, "01890000-0000-7000-8000-000000000000" })
                    {
                        (await w.Owner.Patches("/api/users/@me/", $$"""{"set_current_organization":"{{id}}"}""")).Is(
                            Invalid(
                                "does_not_exist",
                                $"Object with id={id} does not exist.",
                                "set_current_organization"
                            )
                        );
                    }
                }
            ),
            Row(
                "the caller's organizations are paged",
                "W13.15",
                async w =>
                {
                    (await w.Owner.Gets("/api/organizations/")).Is(200, Whole(One));
                    var second = (
                        await w.Owner.Posts(
                            "/api/organizations/",
                            """{"name":"Second","slug":"x","members_can_invite":true}"""
                        )
                    ).Is(201, One.Replace("Olga Ltd", "Second", StringComparison.Ordinal));
                    Assert.Equal(
                        2,
                        (await w.Owner.Gets("/api/organizations?limit=1")).Json.GetProperty("count").GetInt32()
                    );
                    Assert.Equal(
                        "organization.created",
                        (await w.Owner.Gets($"/api/organizations/{second["id"]}/activity/"))
                            .Json.GetProperty("results")[0]
                            .GetProperty("action")
                            .GetString()
                    );
                }
            ),
            Row(
                "an organization is shown to its members",
                "W13.16",
                async w =>
                {
                    (await w.Owner.Gets($"/api/organizations/{w.Owner.Organization}/")).Is(200, One);
                    (await w.Owner.Gets("/api/organizations/@current/")).Is(200, One);
                    (await (await w.Member("max")).Gets($"/api/organizations/{w.Owner.Organization}/")).Is(
                        200,
                        One.Replace("level\":15", "level\":1", StringComparison.Ordinal)
                    );
                }
            ),
            Row(
                "an organization of others is not found, as if it did not exist",
                "W13.17",
                async w =>
                {
                    var alien = (await w.SignsUp("stan")).Organization;
                    foreach (var id in new List<string> { alien, "01890000-0000-7000-8000-000000000000", "nonsense" })
                    {
                        (await w.Owner.Gets($"/api/organizations/{id}/")).Is(NoObject);
                        (await w.Owner.Patches($"/api/organizations/{id}/", """{"name":"Mine"}""")).Is(NoObject);
                        (await w.Owner.Deletes($"/api/organizations/{id}/")).Is(NoObject);
                    }
                }
            ),
            Row(
                "an admin changes an organization, a member does not, and only an owner ends it",
                "W13.18 W16.5",
                async w =>
                {
                    var path = $"/api/organizations/{w.Owner.Organization}/";
                    var max = await w.Member("max");
                    var ada = await w.Admin("ada");
                    (await max.Patches(path, """{"name":"Mine"}""")).Is(TooLow);
                    (await max.Deletes(path)).Is(TooLow);
                    (await ada.Deletes(path)).Is(TooLow);
                    var changed = (
                        await ada.Patches(
                            path,
                            """{"name":"Ours","members_can_invite":false,"id":"x","membership_level":15}"""
                        )
                    )
                        .Is(200)
                        .Json;
                    Assert.Equal("Ours", changed.GetProperty("name").GetString());
                    Assert.False(changed.GetProperty("members_can_invite").GetBoolean());
                    Assert.Equal(8, changed.GetProperty("membership_level").GetInt32());
                },
                writes: "organization.updated"
            ),
            Row(
                "an organization that has ended is gone for everybody, with its invites",
                "W13.18 W13.17",
                async w =>
                {
                    var max = await w.Member("max");
                    var secret = await w.Owner.HandsOut("ann");
                    (await w.Owner.Deletes($"/api/organizations/{w.Owner.Organization}/")).Is(204, "");
                    (await w.Owner.Gets($"/api/organizations/{w.Owner.Organization}/")).Is(NoObject);
                    (await max.Gets("invites/")).Is(NoOrganization);
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(UnknownSecret);
                }
            ) with
            {
                LeavesNothing = true,
            },
            Row(
                "an organization needs a name that fits",
                "W13.19",
                async w =>
                {
                    (await w.Owner.Posts("/api/organizations/", "{}")).Is(Required("name"));
                    (await w.Owner.Posts("/api/organizations/", """{"name":" "}""")).Is(Blank("name"));
                    (await w.Owner.Posts("/api/organizations/", $$"""{"name":"{{new string('x', 65)}}"}""")).Is(
                        TooLong(64, "name")
                    );
                    (await w.Owner.Patches("/api/organizations/@current/", """{"name":""}""")).Is(Blank("name"));
                    (await w.Owner.Patches("/api/organizations/@current/", """{"members_can_invite":"perhaps"}""")).Is(
                        NoBoolean("members_can_invite")
                    );
                }
            ),
        ];
}
