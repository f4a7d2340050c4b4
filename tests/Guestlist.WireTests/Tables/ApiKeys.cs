namespace Guestlist.WireTests.Tables;

/// <summary>Personal API keys (docs/wire.md, W13.31 to W13.41).</summary>
public sealed class ApiKeys(Servers servers) : WireTable<ApiKeys>(servers), ITable
{
    private const string Path = "/api/personal_api_keys/";

    /// <summary>To look for the last of them from the beginning each time would take minutes.</summary>
    private static readonly string Many = string.Concat(Enumerable.Repeat("\"*\",", 99_999));

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a key is made with its value, and read without",
                "W13.32 W13.31",
                async w =>
                {
                    var made = (
                        await w.Owner.ByCookie.Posts(
                            Path,
                            """{"label":"one","scopes":["user:read","*"],"value":"phx_mine","mask_value":"x","id":"x","user_id":1}"""
                        )
                    ).Is(201, Key("one", "\"phx_«secret»\"", """["user:read","*"]"""));
                    (await w.Owner.ByCookie.Gets($"{Path}{made["id"]}/")).Is(
                        200,
                        Key("one", "null", """["user:read","*"]""")
                    );
                    (await w.Owner.ByCookie.Gets(Path)).Is(
                        200,
                        $"[{Key("one", "null", """["user:read","*"]""")},{Key("all", "null", """["*"]""")}]"
                    );
                }
            ),
            Row(
                "a key may be kept to organizations and projects",
                "W13.32",
                async w =>
                {
                    var made = (
                        await w.Owner.ByCookie.Posts(
                            Path,
                            $$"""{"label":"one","scopes":["*"],"scoped_teams":[1,2],"scoped_organizations":["{{w.Owner.Organization}}"]}"""
                        )
                    ).Is(201);
                    Assert.Equal("[1,2]", made["scoped_teams"]);
                    Assert.Equal($"[\"{w.Owner.Organization}\"]", made["scoped_organizations"]);
                }
            ),
            KeyRefused("nothing", "W13.33", "{}", Required("label")),
            KeyRefused("a blank label", "W13.33", """{"label":" ","scopes":["*"]}""", Blank("label")),
            KeyRefused(
                "a label of 41 characters",
                "W13.33",
                $$"""{"label":"{{new string('x', 41)}}","scopes":["*"]}""",
                TooLong(40, "label")
            ),
            KeyRefused("a label without scopes", "W13.34", """{"label":"one"}""", Required("scopes")),
            KeyRefused(
                "no scope",
                "W13.34",
                """{"label":"one","scopes":[]}""",
                Invalid("empty", "This list may not be empty.", "scopes")
            ),
            KeyRefused(
                "a scope that is no list",
                "W13.34",
                """{"label":"one","scopes":"*"}""",
                Invalid("not_a_list", "Expected a list of items but got type \"str\".", "scopes")
            ),
            .. "nonsense organization_member organization_member:admin all:read *:read"
                .Split(' ')
                .Select(scope =>
                    KeyRefused(
                        $"the scope {scope}",
                        "W13.35 W3.25",
                        $$"""{"label":"one","scopes":["*","{{scope}}"]}""",
                        Invalid("invalid_input", $"Invalid scope: {scope}", "scopes")
                    )
                ),
            KeyRefused("a blank scope", "W13.35", """{"label":"one","scopes":[""]}""", Blank("scopes__0")),
            .. "scopes scoped_teams scoped_organizations"
                .Split(' ')
                .Select(list =>
                    KeyRefused(
                        $"100,000 {list}",
                        "W13.44 W13.34",
                        $$"""{"label":"one",{{(list == "scopes" ? "" : "\"scopes\":[\"*\"],")}}"{{list}}":[{{Many}}[]]}""",
                        Invalid("max_length", "Ensure this field has no more than 100 elements.", list)
                    )
                ),
            KeyRefused(
                "a list among the scopes",
                "W13.44",
                """{"label":"one","scopes":["*",[]]}""",
                NoText("scopes__1")
            ),
            KeyRefused(
                "an organization of others",
                "W13.36",
                """{"label":"one","scopes":["*"],"scoped_organizations":["01890000-0000-7000-8000-000000000000"]}""",
                Invalid(
                    "invalid_input",
                    "You must be a member of all organizations that you are scoping the key to.",
                    "scoped_organizations"
                )
            ),
            KeyRefused(
                "an organization that cannot be",
                "W13.36",
                """{"label":"one","scopes":["*"],"scoped_organizations":["nonsense"]}""",
                Invalid("invalid_input", "Invalid organization UUID", "scoped_organizations")
            ),
            Row(
                "ten keys are enough",
                "W13.37",
                async w =>
                {
                    for (var key = 2; key <= 10; key++)
                        (await w.Owner.ByCookie.Posts(Path, """{"label":"one","scopes":["*"]}""")).Is(201);
                    (await w.Owner.ByCookie.Posts(Path, """{"label":"one","scopes":["*"]}""")).Is(
                        Invalid(
                            "invalid_input",
                            "You can only have 10 personal API keys. Remove an existing key before creating a new one."
                        )
                    );
                }
            ),
            Row(
                "a key's label and scopes can change, and its value with roll alone",
                "W13.38 W13.39",
                async w =>
                {
                    var made = (await w.Owner.ByCookie.Posts(Path, """{"label":"one","scopes":["*"]}""")).Is(201);
                    var one = $"{Path}{made["id"]}/";
                    (await w.Owner.ByCookie.Patches(one, """{"label":"two"}""")).Is(
                        200,
                        Key("two", "null", """["*"]""")
                    );
                    (await w.Owner.ByCookie.Patches(one, """{"scopes":["user:read"],"value":"phx_mine"}""")).Is(
                        200,
                        Key("two", "null", """["user:read"]""")
                    );
                    (await w.Owner.ByCookie.Patches(one, """{"scopes":["nonsense"]}""")).Is(
                        Invalid("invalid_input", "Invalid scope: nonsense", "scopes")
                    );
                    (await w.Anyone.WithKey(made["value"]).Gets("invites/")).Is(
                        MissingScope("organization_member:read")
                    );
                    var rolled = (await w.Owner.ByCookie.Posts(one + "roll/")).Is(200);
                    Assert.NotEqual(made["value"], rolled["value"]);
                    Assert.NotEqual("", rolled["last_rolled_at"]);
                    (await w.Owner.ByCookie.Deletes(one)).Is(204, "");
                    (await w.Owner.ByCookie.Gets(one)).Is(NoObject);
                }
            ),
            Row(
                "another person's key is not found",
                "W13.40",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var id = (await stan.ByCookie.Gets(Path)).Json[0].GetProperty("id").GetString();
                    (await w.Owner.ByCookie.Gets($"{Path}{id}/")).Is(NoObject);
                    (await w.Owner.ByCookie.Patches($"{Path}{id}/", """{"label":"mine"}""")).Is(NoObject);
                    (await w.Owner.ByCookie.Posts($"{Path}{id}/roll/")).Is(NoObject);
                    (await w.Owner.ByCookie.Deletes($"{Path}{id}/")).Is(NoObject);
                    (await stan.Gets("/api/users/@me/")).Is(200);
                }
            ),
            Row(
                "a key reads itself and no other, and makes none",
                "W13.41",
                async w =>
                {
                    var id = (await w.Owner.ByCookie.Gets(Path)).Json[0].GetProperty("id").GetString();
                    var other = (await w.Owner.ByCookie.Posts(Path, """{"label":"one","scopes":["*"]}"""))["id"];
                    (await w.Owner.Gets($"{Path}@current/")).Is(200, Key("all", "null", """["*"]"""));
                    (await w.Owner.Gets($"{Path}{id}/")).Is(200, Key("all", "null", """["*"]"""));
                    (await w.Owner.Gets($"{Path}{other}/")).Is(SessionOnly);
                    (await w.Owner.Gets(Path)).Is(SessionOnly);
                    (await w.Owner.Posts(Path, """{"label":"one","scopes":["*"]}""")).Is(SessionOnly);
                    (await w.Owner.Patches($"{Path}{id}/", """{"scopes":["*"]}""")).Is(SessionOnly);
                    (await w.Owner.Posts($"{Path}{id}/roll/")).Is(SessionOnly);
                    (await w.Owner.Deletes($"{Path}{id}/")).Is(SessionOnly);
                }
            ),
        ];

    private static Scenario KeyRefused(string rule, string covers, string json, Answer answer) =>
        Row(rule, covers, async w => (await w.Owner.ByCookie.Posts(Path, json)).Is(answer));

    private static string Key(string label, string value, string scopes) =>
        $$"""{"id":"«base»","label":"{{label}}","value":{{value}},"mask_value":"phx_...«text»","created_at":"«time»","last_used_at":«nullable»,"last_rolled_at":«nullable»,"user_id":«int»,"scopes":{{scopes}},"scoped_teams":[],"scoped_organizations":[]}""";
}
