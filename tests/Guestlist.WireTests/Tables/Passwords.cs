namespace Guestlist.WireTests.Tables;

/// <summary>Which passwords are taken, where one is chosen and where it is compared (docs/wire.md, W11.14 and W13.9).</summary>
public sealed class Passwords(Servers servers) : WireTable<Passwords>(servers), ITable
{
    private static readonly Answer _nul = Invalid(
        "null_characters_not_allowed",
        "Null characters are not allowed.",
        "password"
    );

    public static IEnumerable<Scenario> Rows =>
        [
            Refused("an empty password", "", Blank("password")),
            Refused("eight blanks", "        ", Blank("password")),
            Refused(
                "eight blanks that do not break",
                "\\u00a0\\u00a0\\u00a0\\u00a0\\u00a0\\u00a0\\u00a0\\u00a0",
                Blank("password")
            ),
            Refused("two hundred blanks", new string(' ', 200), Blank("password")),
            Refused("a password with a NUL", "correct\\u0000horse", _nul),
            Refused("a short password with a NUL", "a\\u0000", _nul),
            Row(
                "a new person's password obeys the same",
                "W11.14",
                async w =>
                {
                    var path = $"/api/signup/{await w.Owner.HandsOut("ann")}/";
                    (await w.Anyone.Posts(path, """{"first_name":"Ann","password":"        "}""")).Is(
                        Blank("password")
                    );
                    (await w.Anyone.Posts(path, """{"first_name":"Ann","password":"correct\u0000horse"}""")).Is(_nul);
                },
                writes: "invite.created invite.link_revealed"
            ),
            .. new Dictionary<string, string>
            {
                ["blanks around it"] = "  correct horse  ",
                ["a line break at its end"] = "correct horse\\n",
                ["a long blank in it"] = "correct\\u00a0horse\\u3000",
            }.Select(some =>
                Row(
                    $"a password with {some.Key} opens what it was chosen for, and without it does not",
                    "W11.14 W13.9 W13.10",
                    async w =>
                    {
                        (await w.Anyone.Posts("/api/signup/", SignUp(some.Value))).Is(201);
                        (await w.Anyone.Posts("/api/login/", Login(some.Value))).Is(200, """{"success":true}""");
                        (await w.Anyone.Posts("/api/login/", Login("correct horse"))).Is(
                            Invalid("invalid_credentials", "Invalid email or password.")
                        );
                    }
                )
            ),
        ];

    /// <summary>Refused where it is chosen, and where it is compared unless it is merely unknown there.</summary>
    private static Scenario Refused(string rule, string password, Answer answer) =>
        Row(
            rule,
            "W11.14 W13.3 W13.9",
            async w =>
            {
                (await w.Anyone.Posts("/api/signup/", SignUp(password))).Is(answer).HasNo("Set-Cookie");
                (await w.Anyone.Posts("/api/login/", Login(password))).Is(answer).HasNo("Set-Cookie");
            }
        );

    private static string SignUp(string password) =>
        $$"""{"first_name":"Ann","email":"ann@here","password":"{{password}}","organization_name":"Ann Ltd"}""";

    private static string Login(string password) => $$"""{"email":"ann@here","password":"{{password}}"}""";
}
