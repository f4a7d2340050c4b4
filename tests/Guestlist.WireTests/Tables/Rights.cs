namespace Guestlist.WireTests.Tables;

/// <summary>Who may do what inside an organization (docs/wire.md, section 4).</summary>
public sealed class Rights(Servers servers) : WireTable<Rights>(servers), ITable
{
    private const string Ann = """{"target_email":"ann@here"}""";

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a member reads and invites",
                "W4.1 W4.2",
                async w =>
                {
                    var max = await w.Member("max");
                    var id = (await max.Posts("invites/", Ann)).Is(201, Invite(by: "max"))["id"];
                    (await max.Gets("invites/")).Is(200, Whole(Invite(by: "max")));
                    (await max.Gets($"invites/{id}/")).Is(200, Invite(by: "max"));
                    (await max.Posts("invites/bulk/", """[{"target_email":"bob@here"}]""")).Is(
                        201,
                        $"[{Invite("bob", by: "max")}]"
                    );
                },
                mails: "ann bob",
                writes: "invite.created invite.created"
            ),
            Row(
                "an organization may keep inviting to its admins",
                "W4.3",
                async w =>
                {
                    var max = await w.Member("max");
                    var ada = await w.Admin("ada");
                    (
                        await w.Owner.Patches(
                            $"/api/organizations/{w.Owner.Organization}/",
                            """{"members_can_invite":false}"""
                        )
                    ).Is(200);
                    (await max.Posts("invites/", Ann)).Is(NoPermission);
                    (await max.Posts("invites/bulk/", "[]")).Is(NoPermission);
                    (await max.Gets("invites/")).Is(200, Whole());
                    (await ada.Posts("invites/", Ann)).Is(201, Invite(by: "ada"));
                },
                mails: "ann",
                writes: "organization.updated invite.created"
            ),
            Row(
                "what counts is the organization in the URL, not the current one",
                "W4.3",
                async w =>
                {
                    var max = await w.Member("max");
                    (
                        await w.Owner.Patches(
                            $"/api/organizations/{w.Owner.Organization}/",
                            """{"members_can_invite":false}"""
                        )
                    ).Is(200);
                    (await max.Posts("/api/organizations/", """{"name":"Own"}""")).Is(201);
                    (await max.Posts("invites/", Ann)).Is(NoPermission);
                },
                writes: "organization.updated"
            ),
            Row(
                "a member neither revokes nor reveals",
                "W4.4",
                async w =>
                {
                    var max = await w.Member("max");
                    var id = await max.Invites("ann");
                    (await max.Deletes($"invites/{id}/")).Is(TooLow);
                    (await max.Posts($"invites/{id}/link/")).Is(TooLow);
                    (await max.Deletes("invites/nonsense/")).Is(TooLow);
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "an admin revokes and reveals",
                "W4.4",
                async w =>
                {
                    var ada = await w.Admin("ada");
                    var id = await w.Owner.Invites("ann", Unmailed);
                    (await ada.Posts($"invites/{id}/link/")).Is(201);
                    (await ada.Deletes($"invites/{id}/")).Is(204, "");
                },
                writes: "invite.created invite.link_revealed invite.revoked"
            ),
            Row(
                "nobody invites above the own level",
                "W4.5",
                async w =>
                {
                    var max = await w.Member("max");
                    var ada = await w.Admin("ada");
                    (await max.Posts("invites/", """{"target_email":"ann@here","level":8}""")).Is(AboveOneself);
                    (await ada.Posts("invites/", """{"target_email":"ann@here","level":15}""")).Is(AboveOneself);
                    (await ada.Posts("invites/", """{"target_email":"ann@here","level":8}""")).Is(
                        201,
                        Invite(level: 8, by: "ada")
                    );
                    (await w.Owner.Posts("invites/", """{"target_email":"bob@here","level":15}""")).Is(
                        201,
                        Invite("bob", level: 15)
                    );
                },
                mails: "ann bob",
                writes: "invite.created invite.created"
            ),
            Row(
                "one item above the own level stops a bulk, before other faults",
                "W4.6",
                async w =>
                {
                    var max = await w.Member("max");
                    (
                        await max.Posts(
                            "invites/bulk/",
                            """[{"target_email":"nonsense"},{"target_email":"ann@here","level":8}]"""
                        )
                    ).Is(AboveOneself);
                    (
                        await max.Posts(
                            "invites/bulk/",
                            """[{"target_email":"ann@here"},{"target_email":"bob@here","level":15}]"""
                        )
                    ).Is(AboveOneself);
                }
            ),
        ];
}
