namespace Guestlist.WireTests.Tables;

/// <summary>From a link to a member (docs/wire.md, section 11).</summary>
public sealed class Accepting(Servers servers) : WireTable<Accepting>(servers), ITable
{
    private const string Handed = "invite.created invite.link_revealed";
    private const string Accepted = " invite.accepted member.joined";

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a link shows what it is for",
                "W11.3",
                async w =>
                {
                    var invite = await w.Owner.Invites("ann", "\"first_name\":\"Ann\"");
                    (await w.Anyone.Gets($"/api/signup/{await w.Secret("ann")}/")).Is(
                        200,
                        $$"""{"id":"{{invite}}","target_email":"ann@here","first_name":"Ann","organization_name":"Olga Ltd"}"""
                    );
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "looking at a link, however often, changes nothing",
                "W11.4",
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    var secret = await w.Secret("ann");
                    for (var look = 0; look < 20; look++)
                    {
                        (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(200);
                        (await w.Anyone.Asks("HEAD", $"/api/signup/{secret}/")).Is(200, "");
                        (await w.Anyone.Gets($"/join/{secret}")).Is(200);
                        (await w.Anyone.Asks("HEAD", $"/join/{secret}")).Is(200, "");
                    }
                    (await w.Owner.Gets($"invites/{id}/")).Is(200, Invite());
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(201);
                },
                mails: "ann olga",
                writes: "invite.created" + Accepted
            ),
            Row(
                "a new person who was mailed joins, signed in and verified",
                "W11.5 W11.17 W11.18 W12.6 W16.5",
                async w =>
                {
                    await w.Owner.Invites("ann", "\"level\":8");
                    var reply = (
                        await w.Anyone.Posts($"/api/signup/{await w.Secret("ann")}/", World.NewPerson("ann"))
                    ).Is(201, Joined("ann", "true"));
                    var ann = await Person.SignedIn(w, "ann", reply.Cookie!);
                    Assert.Equal(w.Owner.Organization, ann.Organization);
                    Assert.Equal(
                        8,
                        (await w.Owner.Gets("members/?email=ann@here"))
                            .Json.GetProperty("results")[0]
                            .GetProperty("level")
                            .GetInt32()
                    );
                },
                mails: "ann olga",
                writes: "invite.created" + Accepted
            ),
            Row(
                "a revealed link vouches for the person and not for the address",
                "W11.18",
                async w =>
                    (await w.Anyone.Posts($"/api/signup/{await w.Owner.HandsOut("ann")}/", World.NewPerson("ann"))).Is(
                        201,
                        Joined("ann", "false")
                    ),
                mails: "olga",
                writes: Handed + Accepted
            ),
            Row(
                "the address comes from the invite, whatever the body says",
                "W11.17",
                async w =>
                    (
                        await w.Anyone.Posts(
                            $"/api/signup/{await w.Owner.HandsOut("ann")}/",
                            $$"""{"first_name":"Ann","password":"{{World.Password}}","email":"eve@here","target_email":"eve@here","level":15,"organization_name":"x","is_email_verified":true}"""
                        )
                    ).Is(201, Joined("ann", "false")),
                mails: "olga",
                writes: Handed + Accepted
            ),
            Row(
                "somebody with an account joins signed in, and the body does not matter",
                "W11.19",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var secret = await w.Owner.HandsOut("stan");
                    (await stan.ByCookie.Posts($"/api/signup/{secret}/", """{"first_name":"Eve","password":"x"}""")).Is(
                        201,
                        Joined("stan")
                    );
                    var me = (await stan.ByCookie.Gets("/api/users/@me/")).Json;
                    Assert.Equal("Stan", me.GetProperty("first_name").GetString());
                    Assert.Equal(w.Owner.Organization, me.GetProperty("organization").GetProperty("id").GetString());
                    Assert.Equal(2, me.GetProperty("organizations").GetArrayLength());
                },
                mails: "olga",
                writes: Handed + Accepted
            ),
            Row(
                "a key does not say who accepts",
                "W11.2",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var secret = await w.Owner.HandsOut("ann");
                    (await stan.Gets($"/api/signup/{secret}/")).Is(200);
                    (await w.Anyone.WithKey("phx_wrong").Gets($"/api/signup/{secret}/")).Is(200);
                    (await stan.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(
                        201,
                        Joined("ann", "false")
                    );
                },
                mails: "olga",
                writes: Handed + Accepted
            ),
            Row(
                "a secret that never was is unknown",
                "W11.6",
                async w =>
                {
                    foreach (
                        var secret in new List<string>
                        {
                            "x",
                            "nonsense",
                            new('a', 43),
                            new('a', 400),
                            "01890000-0000-7000-8000-000000000000",
                        }
                    )
                    {
                        (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(UnknownSecret);
                        (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(UnknownSecret);
                        (await w.Anyone.Posts($"/api/signup/{secret}/decline/")).Is(UnknownSecret);
                    }
                }
            ),
            Row(
                "a used link is unknown, and so is every other of its invite",
                "W11.6 W11.21",
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    var mailed = await w.Secret("ann");
                    var revealed = await w.Owner.Reveals(id);
                    (await w.Anyone.Posts($"/api/signup/{mailed}/", World.NewPerson("ann"))).Is(201);
                    foreach (var secret in new List<string> { mailed, revealed })
                    {
                        (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(UnknownSecret);
                        (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("bob"))).Is(UnknownSecret);
                    }
                },
                mails: "ann olga",
                writes: Handed + Accepted
            ),
            Row(
                "the wrong person is told so and uses nothing up",
                "W11.7",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var secret = await w.Owner.HandsOut("ann");
                    var wrong = Invalid("invalid_recipient", "This invite is intended for another email address.");
                    (await stan.ByCookie.Gets($"/api/signup/{secret}/")).Is(wrong);
                    (await stan.ByCookie.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(wrong);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(201);
                },
                mails: "olga",
                writes: Handed + Accepted
            ),
            RowOfShortLives(
                "an expired link says so, unless the wrong person asks",
                "W11.8 W11.7",
                async w =>
                {
                    var stan = await w.SignsUp("stan");
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    await w.Expires(id);
                    var expired = Invalid("expired", "This invite has expired. Please ask your admin for a new one.");
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(expired);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(expired);
                    (await stan.ByCookie.Gets($"/api/signup/{secret}/")).Is(400);
                    Assert.Equal("invalid_recipient", (await stan.ByCookie.Gets($"/api/signup/{secret}/"))["code"]);
                },
                writes: Handed
            ),
            Row(
                "an invite whose inviter has gone is held, and kept",
                "W11.9",
                async w =>
                {
                    var max = await w.Member("max");
                    var id = await max.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    (await w.Owner.Deletes($"members/{max.Uuid}/")).Is(204);
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(Held);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(Held);
                    (await w.Owner.Gets($"invites/{id}/")).Is(
                        200,
                        Invite(by: "max", mailed: "false", held: """{"because":"inviter_left","at":"«time»"}""")
                    );
                },
                writes: Handed + " member.removed invite.held"
            ),
            Row(
                "an invite above the level its inviter has left is held",
                "W11.9",
                async w =>
                {
                    var ada = await w.Admin("ada");
                    var high = await w.Owner.Reveals(await ada.Invites("ann", Unmailed + ",\"level\":8"));
                    var low = await w.Owner.Reveals(await ada.Invites("bob", Unmailed));
                    (await w.Owner.Patches($"members/{ada.Uuid}/", """{"level":1}""")).Is(200);
                    (await w.Anyone.Gets($"/api/signup/{high}/")).Is(Held);
                    (await w.Anyone.Gets($"/api/signup/{low}/")).Is(200);
                },
                writes: Handed + " " + Handed + " member.level_changed invite.held"
            ),
            Row(
                "an invite of a member is held once members may not invite",
                "W11.9",
                async w =>
                {
                    var max = await w.Member("max");
                    var secret = await w.Owner.Reveals(await max.Invites("ann", Unmailed));
                    (
                        await w.Owner.Patches(
                            $"/api/organizations/{w.Owner.Organization}/",
                            """{"members_can_invite":false}"""
                        )
                    ).Is(200);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(Held);
                },
                writes: Handed + " organization.updated invite.held"
            ),
            Row(
                "who has an account is sent to sign in, and never signed in by a link",
                "W11.10 W11.11",
                async w =>
                {
                    await w.SignsUp("stan");
                    var secret = await w.Owner.HandsOut("stan");
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(
                        Invalid("account_exists", $"/login?next=/join/{secret}")
                    );
                    var refused = (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("stan"))).Is(
                        Invalid(
                            "invalid_input",
                            "There already exists an account with email address stan@here. Please log in instead."
                        )
                    );
                    refused.HasNo("Set-Cookie");
                },
                writes: Handed
            ),
            Row(
                "anybody with the secret may decline",
                "W11.20",
                async w =>
                {
                    var secret = await w.Owner.HandsOut("ann");
                    (await w.Anyone.Posts($"/api/signup/{secret}/decline/")).Is(204, "");
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(UnknownSecret);
                    (await w.Anyone.Posts($"/api/signup/{secret}/decline/")).Is(UnknownSecret);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(UnknownSecret);
                },
                writes: Handed + " invite.declined"
            ),
            Row(
                "the last slash may be left out",
                "W11.23",
                async w =>
                {
                    var secret = await w.Owner.HandsOut("ann");
                    (await w.Anyone.Gets($"/api/signup/{secret}")).Is(200);
                    (await w.Anyone.Posts($"/api/signup/{secret}", World.NewPerson("ann"))).Is(201);
                    (await w.Anyone.Posts($"/api/signup/{await w.Owner.HandsOut("bob")}/decline")).Is(204);
                },
                mails: "olga",
                writes: Handed + Accepted + " " + Handed + " invite.declined"
            ),
        ];

    private static Answer Held { get; } =
        Invalid("invite_held", "The person who invited you can no longer do so. Please ask an admin of Olga Ltd.");
}
