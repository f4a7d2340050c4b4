namespace Guestlist.WireTests.Tables;

/// <summary>Sign-up and sign-in (docs/wire.md, W13.1 to W13.11).</summary>
public sealed class SigningUp(Servers servers) : WireTable<SigningUp>(servers), ITable
{
    private static readonly Answer _closed = Denied(
        "New organizations cannot be created in this instance. Contact your administrator if you think this is a mistake."
    );

    private static readonly Answer _wrong = Invalid("invalid_credentials", "Invalid email or password.");

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "who signs up owns a new organization and is signed in",
                "W13.1 W12.6 W16.5",
                async w =>
                {
                    var reply = (await w.Anyone.Posts("/api/signup/", World.SignupJson("stan"))).Is(
                        201,
                        Joined("stan")
                    );
                    var organization = (
                        await w.Anyone.Gets("/api/users/@me/", ("Cookie", reply.Cookie!))
                    ).Json.GetProperty("organization");
                    Assert.Equal("Stan Ltd", organization.GetProperty("name").GetString());
                    Assert.Equal(15, organization.GetProperty("membership_level").GetInt32());
                    var activity = await w
                        .Anyone.With(("Cookie", reply.Cookie!))
                        .Gets($"/api/organizations/{organization.GetProperty("id")}/activity/");
                    Assert.Equal(
                        "organization.created",
                        activity.Json.GetProperty("results")[0].GetProperty("action").GetString()
                    );
                }
            ),
            Row(
                "a last name may be given",
                "W13.1",
                async w =>
                    (
                        await w.Anyone.Posts("/api/signup/", Signup("\"Ann\"", "\"Ann Ltd\"", "\"last_name\":\"Lee\","))
                    ).Is(
                        201,
                        Joined("ann").Replace("\"last_name\":\"\"", "\"last_name\":\"Lee\"", StringComparison.Ordinal)
                    )
            ),
            SignupRefused("nothing", "W13.2", "{}", Required("first_name")),
            SignupRefused("a name alone", "W13.2", """{"first_name":"Ann"}""", Required("email")),
            SignupRefused("no password", "W13.2", """{"first_name":"Ann","email":"ann@here"}""", Required("password")),
            SignupRefused(
                "no organization",
                "W13.2",
                """{"first_name":"Ann","email":"ann@here","password":"correct horse"}""",
                Required("organization_name")
            ),
            SignupRefused("a blank name", "W13.2", Signup("\" \"", "\"Ann Ltd\""), Blank("first_name")),
            SignupRefused(
                "a long name",
                "W13.3",
                Signup($"\"{new string('x', 129)}\"", "\"Ann Ltd\""),
                TooLong(128, "first_name")
            ),
            SignupRefused("a blank organization", "W13.2", Signup("\"Ann\"", "\"\""), Blank("organization_name")),
            SignupRefused(
                "a long organization",
                "W13.3",
                Signup("\"Ann\"", $"\"{new string('x', 65)}\""),
                TooLong(64, "organization_name")
            ),
            SignupRefused(
                "a short password",
                "W13.3",
                Signup("\"Ann\"", "\"Ann Ltd\"").Replace("correct horse", "1234567", StringComparison.Ordinal),
                Invalid(
                    "password_too_short",
                    "This password is too short. It must contain at least 8 characters.",
                    "password"
                )
            ),
            SignupRefused(
                "no address",
                "W13.2",
                Signup("\"Ann\"", "\"Ann Ltd\"").Replace("ann@here", "nonsense", StringComparison.Ordinal),
                NoAddress("email")
            ),
            SignupRefused(
                "an address that has an account, in any case",
                "W13.4",
                Signup("\"Ann\"", "\"Ann Ltd\"").Replace("ann@", "OLGA@", StringComparison.Ordinal),
                Invalid("unique", "There is already an account with this email address.", "email")
            ),
            Row(
                "organizations of one name have slugs of their own",
                "W13.5",
                async w =>
                {
                    var slugs = new HashSet<string>(StringComparer.Ordinal);
                    for (var i = 0; i < 5; i++)
                    {
                        slugs.Add(
                            (await w.Owner.Posts("/api/organizations/", """{"name":"Twins & Co."}""")).Is(201)["slug"]
                        );
                    }
                    Assert.Equal(5, slugs.Count);
                    Assert.All(slugs, slug => Assert.Matches("^[a-z0-9-]{1,64}$", slug));
                }
            ),
            RowAlone(
                "a claimed instance is closed",
                "W13.6",
                settings => settings.SignupOpen = "false",
                async w => (await w.Anyone.Posts("/api/signup/", World.SignupJson("stan"))).Is(_closed)
            ),
            RowAlone(
                "a closed instance says so before it reads what was sent",
                "W13.6 W1.11",
                settings => settings.SignupOpen = "false",
                async w =>
                {
                    (await w.Anyone.Posts("/api/signup/", "{}")).Is(_closed);
                    (await w.Anyone.Posts("/api/signup/")).Is(_closed);
                    (await w.Anyone.Posts("/api/signup/", "{")).Is(_closed);
                    (await w.Anyone.Posts("/api/signup/", Body.Text("x", "text/plain"))).Is(_closed);
                }
            ),
            new Scenario(
                "of several first sign-ups at once one claims the instance",
                "W13.7 W13.6",
                async w =>
                {
                    var answers = await Task.WhenAll(
                        Enumerable.Range(0, 8).Select(i => w.Anyone.Posts("/api/signup/", World.SignupJson($"p{i}")))
                    );
                    Assert.Single(answers, answer => answer.Status == 201);
                    Assert.All(answers.Where(answer => answer.Status != 201), answer => answer.Is(_closed));
                }
            )
            {
                On = Setup.Alone(settings => settings.SignupOpen = "false"),
                BeginsWithNobody = true,
            },
            new Scenario(
                "in production the first sign-up needs the code that was printed",
                "W13.8",
                async w =>
                {
                    var wrong = Invalid("invalid_input", "Enter the set-up code printed by the server.", "setup_code");
                    (await w.Anyone.Posts("/api/signup/", World.SignupJson("ann"))).Is(wrong);
                    (await w.Anyone.Posts("/api/signup/", WithCode("nonsense"))).Is(wrong);
                    (await w.Anyone.Posts("/api/signup/", WithCode(await w.Server.SetupCode()))).Is(201, Joined("ann"));
                    (await w.Anyone.Posts("/api/signup/", World.SignupJson("bob"))).Is(_closed);
                }
            )
            {
                On = Setup.Alone(InProduction),
                BeginsWithNobody = true,
            },
            Row(
                "signing in gives a session",
                "W13.9",
                async w =>
                {
                    var reply = (
                        await w.Anyone.Posts(
                            "/api/login/",
                            $$"""{"email":"OLGA@here","password":"{{World.Password}}"}"""
                        )
                    ).Is(200, """{"success":true}""");
                    (await w.Anyone.Gets("invites/", ("Cookie", reply.Cookie!))).Is(200);
                }
            ),
            Row(
                "a wrong password and an unknown address are answered alike",
                "W13.10",
                async w =>
                {
                    (await w.Anyone.Posts("/api/login/", """{"email":"olga@here","password":"wrong one"}"""))
                        .Is(_wrong)
                        .HasNo("Set-Cookie");
                    (await w.Anyone.Posts("/api/login/", """{"email":"nobody@here","password":"wrong one"}""")).Is(
                        _wrong
                    );
                }
            ),
            Row(
                "a text that cannot be an address is answered as a wrong one",
                "W13.10 W13.9",
                async w =>
                {
                    foreach (
                        var email in new List<string>
                        {
                            "\"nonsense\"",
                            "\"olga@here\\u0000\"",
                            "\"\\u0000\"",
                            $"\"{new string('a', 300)}@here\"",
                            $"\"{new string('a', 100_000)}\"",
                            "7",
                        }
                    )
                    {
                        (await w.Anyone.Posts("/api/login/", Login(email))).Is(_wrong).HasNo("Set-Cookie");
                    }
                    (await w.Anyone.Posts("/api/login/", """{"password":"wrong one"}""")).Is(Required("email"));
                    (await w.Anyone.Posts("/api/login/", Login("null"))).Is(Null("email"));
                    (await w.Anyone.Posts("/api/login/", Login("\" \""))).Is(Blank("email"));
                    foreach (var email in "true [] {}".Split(' '))
                        (await w.Anyone.Posts("/api/login/", Login(email))).Is(NoText("email"));
                }
            ),
            Row(
                "signing out ends the session",
                "W13.11",
                async w =>
                {
                    (await w.Anyone.Posts("/api/logout/")).Is(204, "");
                    (await w.Owner.ByCookie.Posts("/api/logout/")).Is(204, "");
                    (await w.Owner.ByCookie.Gets("invites/")).Is(NoCredentials);
                    var login = await w.Anyone.Posts(
                        "/api/login/",
                        $$"""{"email":"olga@here","password":"{{World.Password}}"}"""
                    );
                    w.SignsInAgain(login.Cookie!);
                }
            ),
        ];

    private static string Login(string email) => $$"""{"email":{{email}},"password":"{{World.Password}}"}""";

    private static Scenario SignupRefused(string rule, string covers, string json, Answer answer) =>
        Row(rule, covers, async w => (await w.Anyone.Posts("/api/signup/", json)).Is(answer).HasNo("Set-Cookie"));

    private static string Signup(string firstName, string organization, string more = "") =>
        $$"""{{{more}}"first_name":{{firstName}},"email":"ann@here","password":"correct horse","organization_name":{{organization}}}""";

    private static string WithCode(string code) => World.SignupJson("ann")[..^1] + $",\"setup_code\":\"{code}\"}}";

    private static void InProduction(ServerSettings settings)
    {
        settings.EnvironmentName = "Production";
        settings.SignupOpen = "false";
        settings.PasswordIterations = 210_000;
    }
}
