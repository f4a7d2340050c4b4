namespace Guestlist.WireTests.Tables;

/// <summary>Invites that nobody answers for any more (docs/wire.md, section 22).</summary>
public sealed class Holding(Servers servers) : WireTable<Holding>(servers), ITable
{
    private const string Handed = "invite.created invite.link_revealed";

    private static readonly Answer _onHold = Invalid(
        "invite_held",
        "The person who invited you can no longer do so. Please ask an admin of Olga Ltd."
    );

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "removing a member holds their invites, and an admin releases them with one call",
                "W22.1 W22.2 W22.3",
                async w =>
                {
                    var max = await w.Member("max");
                    var id = await max.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    await w.HearsOfTheCast();
                    (await w.Owner.Deletes($"members/{max.Uuid}/")).Is(204);
                    var held = Invite(mailed: "false", by: "max", held: """{"because":"inviter_left","at":"«time»"}""");
                    (await w.Owner.Gets("invites/?held=true")).Is(200, Whole(held));
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(_onHold);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(_onHold);
                    (await w.Owner.Posts($"invites/{id}/release/")).Is(200, Invite(mailed: "false", by: "max"));
                    await w.Accepts(secret, "ann");
                },
                mails: "olga",
                writes: $"{Handed} member.removed invite.held invite.released invite.accepted member.joined"
            ),
            Row(
                "lowering a member holds the invites above their reach and leaves the others",
                "W22.1 W22.6",
                async w =>
                {
                    var adam = await w.Admin("adam");
                    await adam.Invites("ann", Unmailed);
                    var high = await adam.Invites("bea", Unmailed + ",\"level\":8");
                    (await w.Owner.Patches($"members/{adam.Uuid}/", """{"level":1}""")).Is(200);
                    var held = Invite(
                        "bea",
                        mailed: "false",
                        level: 8,
                        by: "adam",
                        held: """{"because":"inviter_lost_right","at":"«time»"}"""
                    );
                    (await w.Owner.Gets("invites/?held=true")).Is(200, Whole(held));
                    (await w.Owner.Patches($"members/{adam.Uuid}/", """{"level":8}""")).Is(200);
                    (await w.Owner.Gets($"invites/{high}/")).Is(200, held);
                },
                writes: "invite.created invite.created member.level_changed invite.held member.level_changed"
            ),
            Row(
                "who leaves leaves their invites held",
                "W22.1",
                async w =>
                {
                    var max = await w.Member("max");
                    await max.Invites("ann", Unmailed);
                    (await max.Deletes("members/@me/")).Is(204);
                    var page = (await w.Owner.Gets("invites/?held=true")).Is(200).Json;
                    Assert.Equal(1, page.GetProperty("count").GetInt32());
                },
                writes: "invite.created member.left invite.held"
            ),
            Row(
                "deactivating or deleting somebody holds what they sent, and coming back releases nothing",
                "W22.1",
                async w =>
                {
                    var max = await w.Member("max");
                    await max.Invites("ann", Unmailed);
                    await w.HearsOfTheCast();
                    (await w.Server.Run("user", "deactivate", $"max@{w.Domain}")).OrThrow("user deactivate");
                    Assert.Equal(1, (await w.Owner.Gets("invites/?held=true")).Json.GetProperty("count").GetInt32());
                    (await w.Server.Run("user", "reactivate", $"max@{w.Domain}")).OrThrow("user reactivate");
                    Assert.Equal(1, (await w.Owner.Gets("invites/?held=true")).Json.GetProperty("count").GetInt32());
                    await max.Invites("bea", Unmailed);
                    (await w.Server.Run("user", "delete", $"max@{w.Domain}")).OrThrow("user delete");
                    Assert.Equal(2, (await w.Owner.Gets("invites/?held=true")).Json.GetProperty("count").GetInt32());
                },
                writes: "invite.created invite.held invite.created member.removed invite.held"
            ),
            Row(
                "an attempt to accept what nobody answers for shows it to the admins, once",
                "W22.2",
                async w =>
                {
                    var max = await w.Member("max");
                    var id = await max.Invites("ann", Unmailed);
                    var secret = await w.Owner.Reveals(id);
                    (await w.Owner.Patches("", """{"members_can_invite":false}""")).Is(200);
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(_onHold);
                    (await w.Owner.Gets("invites/?held=true")).Is(200, Whole());
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(_onHold);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(_onHold);
                    var page = (await w.Owner.Gets("invites/?held=true")).Is(200).Json;
                    Assert.Equal(1, page.GetProperty("count").GetInt32());
                },
                writes: $"{Handed} organization.updated invite.held"
            ),
            Row(
                "an invite whose inviter was deactivated is held at the attempt to accept it",
                "W11.9 W22.2",
                async w =>
                {
                    var max = await w.Member("max");
                    var secret = await w.Owner.Reveals(await max.Invites("ann", Unmailed));
                    var off = w.Server.Engine == Engine.Sqlite ? "0" : "false";
                    Assert.Equal(1, await w.Change($"update users set is_active = {off} where uuid = '{max.Uuid}'"));
                    (await w.Anyone.Gets($"/api/signup/{secret}/")).Is(_onHold);
                    (await w.Anyone.Posts($"/api/signup/{secret}/", World.NewPerson("ann"))).Is(_onHold);
                    var page = (await w.Owner.Gets("invites/?held=true")).Is(200).Json;
                    Assert.Equal(1, page.GetProperty("count").GetInt32());
                },
                writes: $"{Handed} invite.held"
            ),
            Row(
                "resending an invite that is held releases it",
                "W22.5",
                async w =>
                {
                    var max = await w.Member("max");
                    var id = await max.Invites("ann", Unmailed);
                    await w.HearsOfTheCast();
                    (await w.Owner.Deletes($"members/{max.Uuid}/")).Is(204);
                    (await w.Owner.Posts($"invites/{id}/resend/")).Is(200, Invite(by: "max"));
                    await w.Accepts(await w.Secret("ann"), "ann");
                },
                mails: "ann olga",
                writes: "invite.created member.removed invite.held invite.resent invite.released invite.accepted member.joined"
            ),
            Row(
                "who releases an invite answers for it, and it is held again when they go",
                "W22.3 W22.1",
                async w =>
                {
                    var (max, adam) = (await w.Member("max"), await w.Admin("adam"));
                    var id = await max.Invites("ann", Unmailed);
                    await w.HearsOfTheCast();
                    (await w.Owner.Deletes($"members/{max.Uuid}/")).Is(204);
                    (await adam.Posts($"invites/{id}/release/")).Is(200);
                    (await w.Owner.Deletes($"members/{adam.Uuid}/")).Is(204);
                    var page = (await w.Owner.Gets("invites/?held=true")).Is(200).Json;
                    Assert.Equal(1, page.GetProperty("count").GetInt32());
                },
                writes: "invite.created member.removed invite.held invite.released member.removed invite.held"
            ),
            Row(
                "what is not held, or not within reach, is not released",
                "W22.4",
                async w =>
                {
                    var (max, adam) = (await w.Member("max"), await w.Admin("adam"));
                    var id = await w.Owner.Invites("ann", Unmailed);
                    var high = await w.Owner.Invites("bea", Unmailed + ",\"level\":15");
                    (await max.Posts($"invites/{id}/release/")).Is(TooLow);
                    (await adam.Posts($"invites/{high}/release/")).Is(AboveOneself);
                    (await adam.Posts($"invites/{id}/release/")).Is(
                        Invalid("invite_not_held", "This invite is not held.")
                    );
                    (await adam.Posts($"invites/{Guid.Empty}/release/")).Is(NoObject);
                    (await adam.Deletes($"invites/{id}/")).Is(204);
                    (await adam.Posts($"invites/{id}/release/")).Is(
                        Invalid("invite_ended", "This invite was revoked. Create a new one.")
                    );
                },
                writes: "invite.created invite.created invite.revoked"
            ),
        ];
}
