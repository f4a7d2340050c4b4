namespace Guestlist.WireTests.Tables;

/// <summary>Inviting one person (docs/wire.md, W7.1 to W7.4 and W7.33 to W7.42).</summary>
public sealed class Creating(Servers servers) : WireTable<Creating>(servers), ITable
{
    public static IEnumerable<Scenario> Rows => [.. Bodies, .. Addresses, .. Again, .. Combining];

    private static IEnumerable<Scenario> Bodies =>
        [
            Posted(
                "a form",
                Body.Form("target_email=ann%40here&first_name=Ann+B&level=8&send_email=on"),
                Invite(firstName: "\"Ann B\"", level: 8)
            ),
            Posted(
                "a form with bytes that are no UTF-8",
                Body.Form("target_email=ann%40here&first_name=A%ff+%C3&message=%zz%E2%82%AC"),
                Invite(firstName: "\"A\uFFFD \uFFFD\"", message: "\"%zz€\"")
            ),
            Row(
                "a multipart field that begins like another encoding",
                "W7.2",
                async w =>
                    (
                        await w.Owner.Posts(
                            "invites/",
                            InLatin1(Body.Multipart(("target_email", "ann@here"), ("message", "\u00ff\u00feHi!")))
                        )
                    ).Is(201, Invite(message: "\"\uFFFD\uFFFDHi!\"")),
                mails: "ann",
                writes: "invite.created"
            ),
            Posted(
                "a multipart form",
                Body.Multipart(("target_email", "ann@here"), ("message", "Zoë")),
                Invite(message: "\"Zoë\"")
            ),
            Posted(
                "JSON with a charset",
                Body.Text("""{"target_email":"ann@here"}""", "application/json; charset=utf-8"),
                Invite(),
                "W7.37"
            ),
            Posted(
                "the last of repeated keys",
                Body.Json("""{"target_email":"bob@here","target_email":"ann@here"}"""),
                Invite(),
                "W7.3"
            ),
            Posted(
                "the last of a form's repeated keys",
                Body.Form("target_email=bob%40here&target_email=ann%40here"),
                Invite(),
                "W7.3"
            ),
            Posted("blanks around an address", Body.Json("""{"target_email":"  ann@here\n"}"""), Invite(), "W7.4"),
            Invited("text is trimmed", "W7.4", "\"first_name\":\"  Ann \"", Invite(firstName: "\"Ann\"")),
            Invited(
                "a number is taken as text",
                "W7.4",
                "\"first_name\":5,\"message\":1.5",
                Invite(firstName: "\"5\"", message: "\"1.5\"")
            ),
            Invited(
                "a number is taken as Python writes it",
                "W7.4",
                "\"first_name\":1e2,\"message\":-1.50E-7",
                Invite(firstName: "\"100.0\"", message: "\"-1.5e-07\"")
            ),
            Invited(
                "a first name of 30 characters fits",
                "W7.12",
                $"\"first_name\":\"{new string('é', 30)}\"",
                Invite(firstName: $"\"{new string('é', 30)}\"")
            ),
            Invited(
                "a message of 5,000 characters fits",
                "W7.15",
                $"\"message\":\"{new string('é', 5000)}\"",
                Invite(message: $"\"{new string('é', 5000)}\"")
            ),
            Invited(
                "a dotted name is honest",
                "W7.30",
                "\"first_name\":\"Booking.com\"",
                Invite(firstName: "\"Booking.com\"")
            ),
            Invited("a level may come as text", "W7.33", "\"level\":\"8\"", Invite(level: 8)),
            .. "true \"true\" \"t\" \"yes\" \"y\" \"on\" \"1\" 1 1.0 1e0 \"True\" \"Y\""
                .Split(' ')
                .Select(yes => Invited($"send_email {yes} is yes", "W7.33", $"\"send_email\":{yes}", Invite())),
            .. "false \"false\" \"f\" \"no\" \"n\" \"off\" \"0\" 0 -0.0 \"False\" \"N\""
                .Split(' ')
                .Select(no =>
                    Invited(
                        $"send_email {no} is no",
                        "W7.33",
                        $"\"send_email\":{no}",
                        Invite(mailed: "false"),
                        mails: ""
                    )
                ),
        ];

    private static IEnumerable<Scenario> Addresses =>
        [
            .. "a@bücher.de a@localhost a@LOCALHOST a@[127.0.0.1] o'neil@x.co a+b@x.co a.b-c_d@x-y.co"
                .Split(' ')
                .Select(address =>
                    Row(
                        $"{address.Replace('ü', 'u')} is an address",
                        "W7.34",
                        async w =>
                            (
                                await w.Owner.Posts(
                                    "invites/",
                                    $$"""{"target_email":"{{address}}","send_email":false}"""
                                )
                            ).Is(201, Invite(address.ToLowerInvariant(), mailed: "false")),
                        writes: "invite.created"
                    )
                ),
            Row(
                "the two spellings of an international domain are one address",
                "W7.36",
                async w =>
                {
                    var old = await w.Owner.Invites("a@bücher.de", Unmailed);
                    (
                        await w.Owner.Posts("invites/", """{"target_email":"a@XN--BCHER-KVA.de","send_email":false}""")
                    ).Is(201);
                    (await w.Owner.Gets($"invites/{old}/")).Is(
                        200,
                        Invite("a@bücher.de", mailed: "false", status: "replaced")
                    );
                    Assert.Equal("a@xn--bcher-kva.de", (await w.Owner.Gets("invites/")).Listed);
                },
                writes: "invite.created invite.created invite.replaced"
            ),
        ];

    private static IEnumerable<Scenario> Again =>
        [
            Row(
                "inviting somebody again replaces the older invite",
                "W7.38 W12.5",
                async w =>
                {
                    var old = await w.Owner.Invites("ann");
                    var secret = await w.Secret("ann");
                    var revealed = await w.Owner.Reveals(old);
                    var fresh = await w.Owner.Invites("ann");
                    (await w.Owner.Gets("invites/")).Is(200, Whole(Invite(id: fresh)));
                    (await w.Owner.Deletes($"invites/{old}/")).Is(NoObject);
                    (await w.Owner.Gets($"invites/{old}/")).Is(200, Invite(id: old, status: "replaced"));
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(UnknownSecret);
                    (await w.Anyone.Posts($"/api/signup/{revealed}/", World.NewPerson("ann"))).Is(UnknownSecret);
                    (await w.Anyone.Gets($"/api/signup/{await w.Secret("ann", 2)}/")).Is(200);
                },
                mails: "ann ann",
                writes: "invite.created invite.link_revealed invite.created invite.replaced"
            ),
            RowOfShortLives(
                "an expired invite is replaced just so",
                "W7.38",
                async w =>
                {
                    var old = await w.Owner.Invites("ann", Unmailed);
                    await w.Expires(old);
                    await w.Owner.Invites("ann", Unmailed);
                    (await w.Owner.Gets($"invites/{old}/")).Is(200);
                    Assert.Equal("replaced", (await w.Owner.Gets($"invites/{old}/"))["status"]);
                },
                writes: "invite.created invite.created invite.replaced"
            ),
            RowAlone(
                "an invite is made whether or not the mail server answers",
                "W7.42 W5.5",
                settings =>
                {
                    settings.Set("Guestlist__Smtp__Host", "127.0.0.1");
                    settings.Set("Guestlist__Smtp__Port", "1");
                    settings.Set("Guestlist__Smtp__Security", "None");
                    settings.Set("Guestlist__Smtp__From", "guests@host.example");
                },
                async w => (await w.Owner.Gets($"invites/{await w.Owner.Invites("ann")}/")).Is(200, Invite()),
                writes: "invite.created"
            ) with
            {
                LeavesNoMail = true,
            },
        ];

    private static IEnumerable<Scenario> Combining =>
        [
            Row(
                "combining takes the highest level and every project at its highest",
                "W7.39 W7.40",
                async w =>
                {
                    await w.Owner.Invites(
                        "ann",
                        """
                        "send_email":false,"level":8,"private_project_access":[{"id":1,"level":"member"},{"id":2,"level":"admin"}]
                        """
                    );
                    (
                        await w.Owner.Posts(
                            "invites/",
                            """
                            {"target_email":"Ann@here","combine_pending_invites":true,"private_project_access":[{"id":1,"level":"admin"},{"id":3,"level":"member"}]}
                            """
                        )
                    ).Is(201);
                    var invite = (await w.Owner.Gets("invites/")).Json.GetProperty("results")[0];
                    Assert.Equal(8, invite.GetProperty("level").GetInt32());
                    Assert.Equal(
                        "1admin 2admin 3member",
                        string.Join(
                            ' ',
                            invite
                                .GetProperty("private_project_access")
                                .EnumerateArray()
                                .Select(p => $"{p.GetProperty("id")}{p.GetProperty("level")}")
                                .Order(StringComparer.Ordinal)
                        )
                    );
                },
                mails: "ann",
                writes: "invite.created invite.created invite.replaced"
            ),
            Row(
                "without combining the new invite stands for itself",
                "W7.39",
                async w =>
                {
                    await w.Owner.Invites("ann", Unmailed + ",\"level\":8");
                    (await w.Owner.Posts("invites/", """{"target_email":"ann@here"}""")).Is(201, Invite());
                },
                mails: "ann",
                writes: "invite.created invite.created invite.replaced"
            ),
            Row(
                "combining lifts nobody above the inviter",
                "W7.41",
                async w =>
                {
                    var max = await w.Member("max");
                    await w.Owner.Invites("ann", Unmailed + ",\"level\":8");
                    (await max.Posts("invites/", """{"target_email":"ann@here","combine_pending_invites":true}""")).Is(
                        AboveOneself
                    );
                    Assert.Equal(
                        8,
                        (await w.Owner.Gets("invites/")).Json.GetProperty("results")[0].GetProperty("level").GetInt32()
                    );
                },
                writes: "invite.created"
            ),
        ];

    private static Scenario Posted(string rule, Body body, string invite, string covers = "W7.2") =>
        Row(
            rule,
            covers,
            async w => (await w.Owner.Posts("invites/", Here(body, w))).Is(201, invite),
            mails: "ann",
            writes: "invite.created"
        );

    private static Body InLatin1(Body body) =>
        body with
        {
            Bytes = System.Text.Encoding.Latin1.GetBytes(System.Text.Encoding.UTF8.GetString(body.Bytes)),
        };

    // A form writes @ as %40, which the row's domain is not looked for behind.
    private static Body Here(Body body, World w) =>
        Body.Text(
            System
                .Text.Encoding.UTF8.GetString(body.Bytes)
                .Replace("%40here", "%40" + w.Domain, StringComparison.Ordinal),
            body.Type
        );
}
