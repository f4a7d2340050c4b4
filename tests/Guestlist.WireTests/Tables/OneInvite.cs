namespace Guestlist.WireTests.Tables;

/// <summary>Reading, revoking and handing out one invite (docs/wire.md, sections 9 and 15).</summary>
public sealed class OneInvite(Servers servers) : WireTable<OneInvite>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a deleted invite is gone from the list and known as revoked",
                "W9.1 W9.3 W15.1",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    (await w.Owner.Deletes($"invites/{id}/")).Is(204, "").HasNo("Content-Type");
                    (await w.Owner.Gets("invites/")).Is(200, Whole());
                    (await w.Owner.Gets($"invites/{id}/")).Is(200, Invite(id: id, mailed: "false", status: "revoked"));
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(UnknownSecret);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(UnknownSecret);
                },
                writes: "invite.created invite.link_revealed invite.revoked"
            ),
            Row(
                "what is deleted is not there to delete",
                "W9.2",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    (await w.Owner.Deletes($"invites/{id}/")).Is(204);
                    (await w.Owner.Deletes($"invites/{id}/")).Is(NoObject);
                },
                writes: "invite.created invite.revoked"
            ),
            RowOfShortLives(
                "an expired invite can be deleted",
                "W9.1",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    await w.Expires(id);
                    (await w.Owner.Deletes($"invites/{id}/")).Is(204, "");
                },
                writes: "invite.created invite.revoked"
            ),
            Row(
                "an accepted invite and a declined one tell so, and neither can be deleted",
                "W15.1 W9.2 W15.4",
                async w =>
                {
                    var ann = await w.Owner.Invites("ann", Unmailed);
                    var bob = await w.Owner.Invites("bob", Unmailed);
                    (await w.Anyone.Posts($"/api/signup/{await w.Owner.Reveals(ann)}/", World.NewPerson("ann"))).Is(
                        201
                    );
                    (await w.Anyone.Posts($"/api/signup/{await w.Owner.Reveals(bob)}/decline/")).Is(204);
                    (await w.Owner.Gets($"invites/{ann}/")).Is(200, Invite(mailed: "false", status: "accepted"));
                    (await w.Owner.Gets($"invites/{bob}/")).Is(200, Invite("bob", mailed: "false", status: "declined"));
                    foreach (var id in new List<string> { ann, bob })
                    {
                        (await w.Owner.Deletes($"invites/{id}/")).Is(NoObject);
                        (await w.Owner.Posts($"invites/{id}/link/")).Is(NoObject);
                    }
                },
                mails: "olga",
                writes: "invite.created invite.created invite.link_revealed invite.accepted member.joined invite.link_revealed invite.declined"
            ),
            Row(
                "a revealed link leads to the join page until the invite expires",
                "W15.2 W16.6",
                async w =>
                {
                    var invite = (
                        await w.Owner.Posts("invites/", """{"target_email":"ann@here","send_email":false}""")
                    ).Is(201);
                    var link = (await w.Owner.Posts($"invites/{invite["id"]}/link/")).Is(
                        201,
                        """{"url":"http://server/join/«secret»","expires_at":"«time»"}"""
                    );
                    Assert.Equal(invite["expires_at"], link["expires_at"]);
                    (await w.Anyone.Gets($"/api/signup/{World.SecretOf(link["url"])}/")).Is(200);
                },
                writes: "invite.created invite.link_revealed"
            ),
            Row(
                "the body of a request for a link does not matter",
                "W15.2",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    (await w.Owner.Posts($"invites/{id}/link/", "{}")).Is(201);
                    (await w.Owner.Posts($"invites/{id}/link", "{\"url\":\"http://elsewhere.example\"}")).Is(201);
                    (await w.Owner.Posts($"invites/{id}/link/", "{")).Is(201);
                },
                writes: "invite.created invite.link_revealed invite.link_revealed invite.link_revealed"
            ),
            Row(
                "revealing again kills the link revealed before and not the mailed one",
                "W15.3",
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    var mailed = await w.Secret("ann");
                    var first = await w.Owner.Reveals(id);
                    var second = await w.Owner.Reveals(id);
                    (await w.Anyone.Gets($"/api/signup/{first}/")).Is(UnknownSecret);
                    (await w.Anyone.Gets($"/api/signup/{second}/")).Is(200);
                    (await w.Anyone.Gets($"/api/signup/{mailed}/")).Is(200);
                },
                mails: "ann",
                writes: "invite.created invite.link_revealed invite.link_revealed"
            ),
            Row(
                "a revoked or replaced invite has no link, nor has one that never was",
                "W15.4",
                async w =>
                {
                    var revoked = await w.Owner.Invites("ann", Unmailed);
                    await w.Owner.Deletes($"invites/{revoked}/");
                    var replaced = await w.Owner.Invites("bob", Unmailed);
                    await w.Owner.Invites("bob", Unmailed);
                    foreach (
                        var id in new List<string>
                        {
                            revoked,
                            replaced,
                            "nonsense",
                            "01890000-0000-7000-8000-000000000000",
                        }
                    )
                    {
                        (await w.Owner.Posts($"invites/{id}/link/")).Is(NoObject);
                    }
                },
                writes: "invite.created invite.revoked invite.created invite.created invite.replaced"
            ),
            Row(
                "the secret of a link is nowhere but in the link",
                "W15.5",
                async w =>
                {
                    var id = await w.Owner.Invites("ann");
                    var mailed = await w.Secret("ann");
                    var revealed = await w.Owner.Reveals(id);
                    await w.Anyone.Gets($"/api/signup/{revealed}/");
                    await w.Anyone.Gets($"/join/{mailed}");
                    var seen = new List<string>
                    {
                        (await w.Owner.Gets("invites/")).Body,
                        (await w.Owner.Gets($"invites/{id}/")).Body,
                        (await w.Owner.Gets("activity/")).Body,
                    };
                    var others = (await w.Server.Mail.All()).Where(mail =>
                        !mail.Message.To.ToString().Contains(w.Domain, StringComparison.Ordinal)
                    );
                    foreach (var secret in new List<string> { mailed, revealed })
                    {
                        Assert.DoesNotContain(
                            seen.Concat(w.Server.Log).Concat(others.Select(m => m.Text + m.Html)),
                            text => text.Contains(secret, StringComparison.Ordinal)
                        );
                    }
                },
                mails: "ann",
                writes: "invite.created invite.link_revealed"
            ),
            Row(
                "nobody is shown the link of an invite above their own level, revoking it is fine",
                "W15.6",
                async w =>
                {
                    var adam = await w.Admin("adam");
                    var id = await w.Owner.Invites("ann", Unmailed + ",\"level\":15");
                    (await adam.Posts($"invites/{id}/link/")).Is(AboveOneself);
                    (await w.Owner.Posts($"invites/{id}/link/")).Is(201);
                    (await adam.Deletes($"invites/{id}/")).Is(204);
                    (await adam.Posts($"invites/{id}/link/")).Is(NoObject);
                },
                writes: "invite.created invite.link_revealed invite.revoked"
            ),
        ];
}
