namespace Guestlist.WireTests.Tables;

/// <summary>Making an invite out to another address (docs/wire.md, W21.7 to W21.9).</summary>
public sealed class Readdressing(Servers servers) : WireTable<Readdressing>(servers), ITable
{
    private const string Handed = "invite.created invite.link_revealed";

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "the inviter grants the wish with one call: a new invite takes the old one's place",
                "W21.7",
                async w =>
                {
                    var eve = await w.SignsUp("eve");
                    var max = await w.Member("max");
                    var id = await max.Invites("ann", Unmailed + ",\"message\":\"Hi\",\"metadata\":{\"a\":1}");
                    var secret = await w.Owner.Reveals(id);
                    (await eve.ByCookie.Posts($"/api/signup/{secret}/readdress/")).Is(204);
                    await w.Server.Mail.WaitFor(w.Fill("max@here"));
                    var made = (await max.Posts($"invites/{id}/readdress/")).Is(
                        201,
                        Invite("eve", message: "\"Hi\"", metadata: """{"a":1}""", by: "max")
                    );
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(UnknownSecret);
                    var old = (await w.Owner.Gets($"invites/{id}/")).Is(
                        200,
                        Invite(
                            mailed: "false",
                            message: "\"Hi\"",
                            metadata: """{"a":1}""",
                            by: "max",
                            status: "replaced"
                        )
                    );
                    Assert.Equal(made["id"], old["replaced_by"]);
                    (await eve.ByCookie.Posts($"/api/signup/{await w.Secret("eve")}/")).Is(201);
                },
                mails: "eve max max olga",
                writes: Handed
                    + " invite.readdress_asked invite.created invite.readdressed invite.replaced invite.accepted member.joined"
            ),
            Row(
                "an admin mends the address and sends anew in one call",
                "W21.8",
                async w =>
                {
                    var adam = await w.Admin("adam");
                    var id = await w.Owner.Invites("anm", Unmailed);
                    await w.Runs(id);
                    (await adam.Posts($"invites/{id}/readdress/", """{"target_email":"ann@here"}""")).Is(
                        201,
                        Invite("ann", by: "adam")
                    );
                    Assert.Equal("replaced", (await w.Owner.Gets($"invites/{id}/"))["status"]);
                    var count = (await w.Owner.Gets("invites/")).Json.GetProperty("count").GetInt32();
                    Assert.Equal(1, count);
                },
                mails: "ann",
                writes: "invite.created invite.created invite.readdressed invite.replaced"
            ),
            Row(
                "the same address is a new invite all the same",
                "W21.8",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var made = (await w.Owner.Posts($"invites/{id}/readdress/", """{"target_email":"ANN@here"}""")).Is(
                        201
                    );
                    Assert.NotEqual(id, made["id"]);
                    (await w.Owner.Gets("invites/")).Is(200, Whole(Invite(id: made["id"])));
                    await w.Secret("ann");
                },
                mails: "ann",
                writes: "invite.created invite.created invite.readdressed invite.replaced"
            ),
            Row(
                "what cannot be re-addressed stays as it is",
                "W21.9",
                async w =>
                {
                    var (max, mia, adam) = (await w.Member("max"), await w.Member("mia"), await w.Admin("adam"));
                    var id = await max.Invites("ann", Unmailed);
                    var path = $"invites/{id}/readdress/";
                    (await w.Owner.Posts(path)).Is(
                        Invalid(
                            "required",
                            "Nobody has asked to have this invite re-addressed. Say to which address.",
                            "target_email"
                        )
                    );
                    (await mia.Posts(path)).Is(TooLow);
                    (await max.Posts(path, """{"target_email":"eve@here"}""")).Is(TooLow);
                    (await w.Owner.Posts(path, """{"target_email":"nobody"}""")).Is(NoAddress());
                    (await w.Owner.Posts(path, """{"target_email":"max@here"}""")).Is(
                        Invalid("invalid_input", "A user with this email address already belongs to the organization.")
                    );
                    var owners = await w.Owner.Invites("bea", Unmailed + ",\"level\":15");
                    (await adam.Posts($"invites/{owners}/readdress/", """{"target_email":"eve@here"}""")).Is(
                        AboveOneself
                    );
                    (await w.Owner.Deletes($"invites/{id}/")).Is(204);
                    (await w.Owner.Posts(path, """{"target_email":"eve@here"}""")).Is(
                        Invalid("invite_ended", "This invite was revoked. Create a new one.")
                    );
                },
                writes: "invite.created invite.created invite.revoked"
            ),
        ];
}
