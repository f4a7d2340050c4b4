using System.Text.Json;

namespace Guestlist.WireTests.Rules;

/// <summary>
/// A request says what its route asks for. Whatever else it carries, every column and every field that any answer shows,
/// changes nothing.
/// </summary>
public sealed class UnaskedFieldTests(Servers servers) : Everywhere(servers)
{
    private const string Other = "01890000-0000-7000-8000-000000000000";

    // As tables and answers call them; what a route does ask for is not sent a second time.
    private const string All = $$"""
        "id":99,"uuid":"{{Other}}","user_id":99,"user":{"id":99},"distinct_id":"x","email":"eve@evil.example","email_key":"eve@evil.example",
        "is_email_verified":true,"is_active":false,"is_staff":true,"is_superuser":true,"password_hash":"x","last_name":"Evil",
        "level":15,"membership_level":15,"current_organization_id":"{{Other}}","organization":"{{Other}}","organization_id":"{{Other}}",
        "slug":"evil","created_at":"2001-01-01T00:00:00Z","updated_at":"2001-01-01T00:00:00Z","joined_at":"2001-01-01T00:00:00Z",
        "invite_id":"{{Other}}","created_by":99,"created_by_id":99,"target_email":"eve@evil.example","status":"accepted","ended_as":"accepted",
        "ended_at":"2001-01-01T00:00:00Z","accepted_at":"2001-01-01T00:00:00Z","is_expired":true,"emailing_attempt_made":false,
        "delivery":{"state":"sent"},"delivery_state":"sent","held":{"because":"x"},"held_at":1,"vouched_by_id":99,"generation":9,
        "value":"phx_evil","value_hash":"x","mask_value":"phx_...evil","last_used_at":"2001-01-01T00:00:00Z","secret":"x","token":"x"
        """;

    private static readonly string[] _moves = ["updated_at", "first_name"];

    private static readonly string[] _own =
    [
        "id",
        "uuid",
        "user_id",
        "email",
        "slug",
        "created_at",
        "joined_at",
        "mask_value",
    ];

    [Theory, MemberData(nameof(Engines)), Covers("W13.1 W11.17")]
    public async Task New_people_are_who_they_sign_up_and_are_invited_as(Engine engine)
    {
        var world = await Open(engine);
        var stan = await world.Anyone.Posts("/api/signup/", With(World.SignupJson("stan"), "last_name"));
        Assert.Equal($"stan@{world.Domain}", stan.Is(201)["email"]);
        Assert.Equal("", stan["is_email_verified"]);
        var ann = await world.Anyone.Posts(
            $"/api/signup/{await world.Owner.HandsOut("ann")}/",
            With(World.NewPerson("ann"))
        );
        Assert.Equal(($"ann@{world.Domain}", "False"), (ann.Is(201)["email"], ann["is_email_verified"]));
        var member = (await world.Owner.Gets("members/?email=ann@here")).Is(200).Json.GetProperty("results")[0];
        Assert.Equal(1, member.GetProperty("level").GetInt32());
        Assert.Equal(2, (await world.Owner.Gets("members/")).Json.GetProperty("count").GetInt32());
    }

    [Theory, MemberData(nameof(Engines)), Covers("W13.13 W13.22 W13.38")]
    public async Task What_exists_keeps_all_that_was_not_asked_for(Engine engine)
    {
        var world = await Open(engine);
        var max = await world.Member("max");
        var invite = await world.Owner.Invites("ann", Unmailed);
        var key = (await world.Owner.ByCookie.Gets("/api/personal_api_keys/")).Json[0].GetProperty("id").GetString();
        foreach (
            var (path, caller, body) in new List<(string, Caller, string)>
            {
                ("/api/users/@me/", max, """{"first_name":"Max"}"""),
                ("/api/organizations/@current/", world.Owner, """{"name":"Olga Ltd"}"""),
                ($"invites/{invite}/", world.Owner, """{"first_name":"Ann"}"""),
                ($"/api/personal_api_keys/{key}/", world.Owner.ByCookie, """{"label":"all"}"""),
            }
        )
        {
            var before = (await caller.Gets(path)).Is(200).Json;
            var after = (await caller.Patches(path, With(body, "last_name", "level"))).Is(200).Json;
            foreach (var field in before.EnumerateObject().Where(field => !_moves.Contains(field.Name)))
                Assert.Equal(field.Value.GetRawText(), after.GetProperty(field.Name).GetRawText());
        }
        var changed = (await world.Owner.Patches($"members/{max.Uuid}/", With("""{"level":8}""", "level"))).Is(200);
        Assert.Equal(max.Uuid, changed.Json.GetProperty("user").GetProperty("uuid").GetString());
        Assert.DoesNotContain("2001", changed["joined_at"], StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Engines)), Covers("W13.32")]
    public async Task A_new_key_is_ones_own_and_random(Engine engine)
    {
        var world = await Open(engine);
        var made = await world.Owner.ByCookie.Posts(
            "/api/personal_api_keys/",
            With("""{"label":"mine","scopes":["user:read"]}""")
        );
        foreach (var field in _own.Where(name => made.Is(201).Json.TryGetProperty(name, out _)))
            Assert.DoesNotContain(made[field], new[] { "99", Other, "phx_...evil", "2001-01-01T00:00:00Z" });
        Assert.NotEqual("phx_evil", made["value"]);
        (await world.Anyone.WithKey("phx_evil").Gets("/api/users/@me/")).Is(WrongKeyIn("Authorization header"));
    }

    /// <summary>The body with everything else before it: of repeated fields the last wins.</summary>
    private static string With(string body, params string[] without)
    {
        using var all = JsonDocument.Parse($"{{{All}}}");
        var others = all
            .RootElement.EnumerateObject()
            .Where(field => !without.Contains(field.Name, StringComparer.Ordinal))
            .Select(field => field.ToString());
        return "{" + string.Join(',', others) + "," + body.Trim()[1..];
    }
}
