namespace Guestlist.WireTests.Tables;

/// <summary>What the first proof of an address ends (docs/wire.md, W13.42).</summary>
public sealed class ProvingAddresses(Servers servers) : WireTable<ProvingAddresses>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "the first reset ends keys and sessions, the next one sessions alone",
                "W13.42",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    await Resets(w, 1);
                    (await stan.Gets("/api/users/@me/")).Is(WrongKeyIn("Authorization header"));
                    (await stan.ByCookie.Gets("/api/users/@me/")).Is(NoCredentials);

                    stan = await SignsIn(w);
                    await w.Change(
                        $"update outbox set created_at = created_at - 61000000 where user_id in (select id from users where email = 'stan@{w.Domain}')"
                    );
                    await Resets(w, 2);
                    (await stan.Gets("/api/users/@me/")).Is(200);
                    (await stan.ByCookie.Gets("/api/users/@me/")).Is(NoCredentials);
                },
                mails: "stan stan"
            ),
            Row(
                "a link proves no address to whoever is not signed in with it, and stays good",
                "W13.42",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var token = await Token(w, stan);
                    (await w.Anyone.Posts($"/api/verify/{token}/")).Is(NoCredentials);
                    (await stan.Posts($"/api/verify/{token}/")).Is(NoCredentials);
                    (await w.Owner.ByCookie.Posts($"/api/verify/{token}/")).Is(
                        Invalid(
                            "invalid_account",
                            "This verification token is for another account. Sign in with that one.",
                            "token"
                        )
                    );
                    Assert.NotEqual("True", (await stan.Gets("/api/users/@me/"))["is_email_verified"]);
                    (await stan.ByCookie.Posts($"/api/verify/{token}/")).Is(204);
                },
                mails: "stan"
            ),
            Row(
                "proving one's own address ends nothing",
                "W13.42",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var token = await Token(w, stan);
                    (await stan.ByCookie.Posts($"/api/verify/{token}/")).Is(204);
                    (await stan.Gets("/api/users/@me/")).Is(200);
                    (await stan.ByCookie.Gets("/api/users/@me/")).Is(200);
                },
                mails: "stan"
            ),
        ];

    private static async Task Resets(World w, int mails)
    {
        (await w.Anyone.Posts("/api/reset/", """{"email":"stan@here"}""")).Is(204);
        var token = await TokenIn(w, "reset", mails);
        (await w.Anyone.Posts($"/api/reset/{token}/", $$"""{"password":"{{World.Password}}"}""")).Is(204);
    }

    private static async Task<Person> SignsIn(World w)
    {
        var login = $$"""{"email":"stan@here","password":"{{World.Password}}"}""";
        return await Person.SignedIn(w, "stan", (await w.Anyone.Posts("/api/login/", login)).Is(200).Cookie!);
    }

    private static async Task<string> Token(World w, Person who)
    {
        (await who.ByCookie.Posts("/api/users/@me/verification/")).Is(204);
        return await TokenIn(w, "verify", 1);
    }

    private static async Task<string> TokenIn(World w, string page, int mails)
    {
        var text = (await w.Server.Mail.WaitFor($"stan@{w.Domain}", mails))[^1].Text;
        return text.Split($"/{page}/")[1].Split(['\r', '\n', ' ', '>'])[0];
    }
}
