namespace Guestlist.WireTests.Tables;

/// <summary>Where a key may stand and which one counts (docs/wire.md, W3.1 to W3.14).</summary>
public sealed class Credentials(Servers servers) : WireTable<Credentials>(servers), ITable
{
    private const string Wrong = "phx_0000000000000000000000000000000000000000000";

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a bearer key is taken with any blanks around it",
                "W3.1",
                async w =>
                {
                    (await w.Anyone.Gets("invites/", ("Authorization", $"Bearer {w.Owner.Key}"))).Is(200, Whole());
                    (await w.Anyone.Gets("invites/", ("Authorization", $"Bearer   {w.Owner.Key}  "))).Is(200, Whole());
                }
            ),
            Row(
                "a key may stand in the query, where the last one counts",
                "W3.4",
                async w =>
                {
                    (await w.Anyone.Gets($"invites/?personal_api_key={w.Owner.Key}")).Is(200, Whole());
                    (await w.Anyone.Gets($"invites/?personal_api_key={Wrong}&personal_api_key={w.Owner.Key}")).Is(
                        200,
                        Whole()
                    );
                    (await w.Anyone.Gets($"invites/?personal_api_key={w.Owner.Key}&personal_api_key={Wrong}")).Is(
                        WrongKeyIn("query string")
                    );
                }
            ),
            Row(
                "a parameter of almost the key's name is no key",
                "W3.4 W3.7",
                async w =>
                {
                    (await w.Anyone.Gets($"invites/?Personal_API_Key={w.Owner.Key}")).Is(NoCredentials);
                    (await w.Anyone.Gets($"invites/?personal_api_key={w.Owner.Key}&PERSONAL_API_KEY={Wrong}")).Is(
                        200,
                        Whole()
                    );
                }
            ),
            Row(
                "a header of another shape counts as absent",
                "W3.5",
                async w =>
                {
                    foreach (
                        var header in new List<string>
                        {
                            $"bearer {w.Owner.Key}",
                            $"Token {w.Owner.Key}",
                            "Bearer x",
                            "Bearer",
                            "",
                        }
                    )
                    {
                        (await w.Anyone.Gets("invites/", ("Authorization", header))).Is(NoCredentials);
                        (await w.Anyone.Gets($"invites/?personal_api_key={w.Owner.Key}", ("Authorization", header))).Is(
                            200
                        );
                    }
                }
            ),
            Row(
                "a wrong key is not rescued by a good one further on",
                "W3.6 W3.8",
                async w =>
                {
                    (await w.Anyone.WithKey(Wrong).Gets($"invites/?personal_api_key={w.Owner.Key}")).Is(
                        WrongKeyIn("Authorization header")
                    );
                    (
                        await w.Anyone.WithKey(Wrong).Posts("invites/", $$"""{"personal_api_key":"{{w.Owner.Key}}"}""")
                    ).Is(WrongKeyIn("Authorization header"));
                    (
                        await w.Anyone.Posts(
                            $"invites/?personal_api_key={w.Owner.Key}",
                            $$"""{"personal_api_key":"{{Wrong}}"}"""
                        )
                    ).Is(WrongKeyIn("body"));
                    (await w.Anyone.Gets($"invites/?personal_api_key={Wrong}")).Is(WrongKeyIn("query string"));
                }
            ),
            Row(
                "without credentials there is nothing",
                "W3.7",
                async w =>
                {
                    (await w.Anyone.Gets("invites/")).Is(NoCredentials);
                    (await w.Anyone.Posts("invites/", """{"target_email":"ann@here"}""")).Is(NoCredentials);
                    (await w.Anyone.In("01890000-0000-7000-8000-000000000000").Gets("invites/")).Is(NoCredentials);
                }
            ),
            Row(
                "an empty key in the query is a wrong key",
                "W3.10",
                async w => (await w.Anyone.Gets("invites/?personal_api_key=")).Is(WrongKeyIn("query string"))
            ),
            Row(
                "looking for a key reads the body",
                "W3.11",
                async w =>
                {
                    (await w.Anyone.Posts("invites/", "{")).Is(Unparsable);
                    (await w.Anyone.Posts("invites/", Body.Text("<a/>", "application/xml"))).Is(
                        NoMediaType("application/xml")
                    );
                    (await w.Anyone.WithKey(Wrong).Posts("invites/", "{")).Is(WrongKeyIn("Authorization header"));
                }
            ),
            Row(
                "a cookie opens the API, and any key goes before it",
                "W3.12",
                async w =>
                {
                    (await w.Owner.ByCookie.Gets("invites/")).Is(200, Whole());
                    (await w.Owner.ByCookie.Gets("invites/", ("Authorization", $"Bearer {Wrong}"))).Is(
                        WrongKeyIn("Authorization header")
                    );
                    (await w.Owner.ByCookie.Gets($"invites/?personal_api_key={Wrong}")).Is(WrongKeyIn("query string"));
                }
            ),
            Row(
                "another site cannot use the cookie to change anything",
                "W3.13",
                async w =>
                {
                    const string Ann = """{"target_email":"ann@here"}""";
                    foreach (var site in "cross-site same-site".Split(' '))
                        (await w.Owner.ByCookie.Posts("invites/", Ann, ("Sec-Fetch-Site", site))).Is(CrossSite);
                    foreach (var origin in "https://elsewhere.example null".Split(' '))
                        (await w.Owner.ByCookie.Posts("invites/", Ann, ("Origin", origin))).Is(CrossSite);
                    (
                        await w.Owner.ByCookie.Posts(
                            "invites/",
                            Ann,
                            ("Sec-Fetch-Site", "cross-site"),
                            ("Origin", "http://server")
                        )
                    ).Is(CrossSite);
                    (await w.Owner.ByCookie.Gets("invites/", ("Sec-Fetch-Site", "cross-site"))).Is(200, Whole());
                }
            ),
            Row(
                "another site can neither plant a session nor end one",
                "W3.13",
                async w =>
                {
                    var accept = $"/api/signup/{await w.Owner.Reveals(await w.Owner.Invites("ann"))}/";
                    string[] doors = ["/api/login/", "/api/logout/", "/api/signup/", accept, $"{accept}decline/"];
                    foreach (var door in doors)
                    {
                        (await w.Anyone.Posts(door, "{}", ("Origin", "https://elsewhere.example")))
                            .Is(CrossSite)
                            .HasNo("Set-Cookie");
                        (await w.Anyone.Posts(door, "{}", ("Sec-Fetch-Site", "cross-site"))).Is(CrossSite);
                    }
                }
            ) with
            {
                Mails = "ann",
                Writes = "invite.created invite.link_revealed",
            },
            Row(
                "the name of the cookie is compared by the letter",
                "W3.12",
                async w =>
                {
                    var login = await w.Anyone.Posts(
                        "/api/login/",
                        $$"""{"email":"olga@here","password":"{{World.Password}}"}"""
                    );
                    var cookie = login.Is(200).Cookie!;
                    (await w.Anyone.Gets("invites/", ("Cookie", cookie))).Is(200);
                    (
                        await w.Anyone.Gets(
                            "invites/",
                            ("Cookie", cookie.Replace("guest", "Guest", StringComparison.Ordinal))
                        )
                    ).Is(NoCredentials);
                }
            ),
            Row(
                "our own pages and scripts can",
                "W3.13",
                async w =>
                {
                    const string Bad = "{}";
                    foreach (var site in "same-origin none".Split(' '))
                    {
                        (await w.Owner.ByCookie.Posts("invites/", Bad, ("Sec-Fetch-Site", site))).Is(
                            Required("target_email")
                        );
                    }
                    (await w.Owner.ByCookie.Posts("invites/", Bad, ("Origin", "http://server"))).Is(
                        Required("target_email")
                    );
                    (await w.Owner.ByCookie.Posts("invites/", Bad)).Is(Required("target_email"));
                    (await w.Owner.Posts("invites/", Bad, ("Sec-Fetch-Site", "cross-site"))).Is(
                        Required("target_email")
                    );
                }
            ),
            Row(
                "there is no basic authentication",
                "W3.14",
                async w =>
                {
                    var pair = Convert.ToBase64String(
                        System.Text.Encoding.UTF8.GetBytes(w.Fill($"olga@here:{World.Password}"))
                    );
                    (await w.Anyone.Gets("invites/", ("Authorization", $"Basic {pair}"))).Is(NoCredentials);
                }
            ),
            RowAlone(
                "where the public URL is https the cookie is bound to the host and sent over https alone",
                "W3.26",
                settings => settings.Set("Guestlist__PublicUrl", "https://guests.example.com"),
                async w =>
                {
                    var login = $$"""{"email":"olga@here","password":"{{World.Password}}"}""";
                    var cookie = (await w.Anyone.Posts("/api/login/", login)).Is(200).Headers["Set-Cookie"];
                    Assert.StartsWith("__Host-guestlist=", cookie, StringComparison.Ordinal);
                    foreach (var word in new List<string> { "; secure", "; httponly", "; path=/", "; samesite=lax" })
                        Assert.Contains(word, cookie, StringComparison.OrdinalIgnoreCase);
                    Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
                    var token = cookie.Split(';')[0].Split('=')[1];
                    foreach (var name in new List<string> { "guestlist", "__HOST-guestlist", "__host-guestlist" })
                        (await w.Anyone.Gets("invites/", ("Cookie", $"{name}={token}"))).Is(NoCredentials);
                }
            ),
            Row(
                "a session cookie is out of reach of scripts, is made anew by sign-in and ends with sign-out",
                "W3.26 W13.9 W13.11",
                async w =>
                {
                    var login = $$"""{"email":"olga@here","password":"{{World.Password}}"}""";
                    var one = (await w.Anyone.Posts("/api/login/", login)).Is(200, """{"success":true}""");
                    var two = (await w.Anyone.Posts("/api/login/", login)).Is(200);
                    Assert.Contains("httponly", one.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
                    Assert.Contains("samesite=lax", one.Headers["Set-Cookie"], StringComparison.OrdinalIgnoreCase);
                    Assert.NotEqual(one.Cookie, two.Cookie);
                    (await w.Anyone.Asks("POST", "/api/logout/", null, ("Cookie", one.Cookie!))).Is(204, "");
                    (await w.Anyone.Gets("invites/", ("Cookie", one.Cookie!))).Is(NoCredentials);
                    (await w.Anyone.Gets("invites/", ("Cookie", two.Cookie!))).Is(200);
                }
            ),
        ];
}
