namespace Guestlist.WireTests.Tables;

/// <summary>The members of an organization (docs/wire.md, W13.20 to W13.30).</summary>
public sealed class Members(Servers servers) : WireTable<Members>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "any member sees the members",
                "W13.20",
                async w =>
                {
                    var max = await w.Member("max");
                    var page = (await max.Gets("members/")).Is(200);
                    Assert.Equal(2, page.Json.GetProperty("count").GetInt32());
                    (await max.Gets("members/?email=max@here")).Is(200, Whole(Member("max", 1)));
                    (await w.Anyone.WithKey(await max.KeyFor("organization:read")).Gets("members/")).Is(
                        MissingScope("organization_member:read")
                    );
                }
            ),
            Row(
                "one member is found by address in any case",
                "W13.21",
                async w =>
                {
                    await w.Member("max");
                    (await w.Owner.Gets($"members/?email=OLGA@{w.Domain.ToUpperInvariant()}")).Is(
                        200,
                        Whole(Member("olga", 15))
                    );
                    (await w.Owner.Gets("members/?email=olg@here")).Is(200, Whole());
                    (await w.Owner.Gets("members/?email=nonsense")).Is(200, Whole());
                    var others = (await w.Owner.Gets("members/?EMAIL=nonsense")).Is(200).Json;
                    Assert.Equal(2, others.GetProperty("count").GetInt32());
                }
            ),
            Row(
                "an admin changes a member's level, by either method",
                "W13.22 W16.5",
                async w =>
                {
                    var ada = await w.Admin("ada");
                    var max = await w.Member("max");
                    (await ada.Patches($"members/{max.Uuid}/", """{"level":8,"user":{"email":"x"},"id":"x"}""")).Is(
                        200,
                        Member("max", 8)
                    );
                    (await ada.Puts($"members/{max.Uuid}", """{"level":1}""")).Is(200, Member("max", 1));
                    (await ada.Patches($"members/{max.Uuid}/", """{"level":2}""")).Is(NoChoice("2"));
                    (await ada.Patches("members/01890000-0000-7000-8000-000000000000/", """{"level":1}""")).Is(
                        NoObject
                    );
                    (await ada.Patches("members/nonsense/", """{"level":1}""")).Is(NoObject);
                },
                writes: "member.level_changed member.level_changed"
            ),
            Row(
                "a removed member is out at the next request",
                "W13.23 W13.30",
                async w =>
                {
                    var max = await w.Member("max");
                    (await max.Gets("invites/")).Is(200);
                    (await w.Owner.Deletes($"members/{max.Uuid}/")).Is(204, "");
                    (await max.Gets("invites/")).Is(NoPermission);
                    (await max.ByCookie.Gets("invites/")).Is(NoPermission);
                    (await max.ByCookie.In("@current").Gets("invites/")).Is(NoOrganization);
                    (await w.Owner.Deletes($"members/{max.Uuid}/")).Is(NoObject);
                },
                writes: "member.removed"
            ),
            Row(
                "anybody may leave",
                "W13.23 W16.5",
                async w =>
                {
                    var max = await w.Member("max");
                    var ada = await w.Admin("ada");
                    (await max.Deletes($"members/{max.Uuid}/")).Is(204, "");
                    (await ada.Deletes("members/@me/")).Is(204, "");
                },
                writes: "member.left member.left"
            ),
            Row(
                "a member changes nobody",
                "W13.24",
                async w =>
                {
                    var max = await w.Member("max");
                    var mia = await w.Member("mia");
                    var denied = Denied("You can only edit others if you are an admin.");
                    (await max.Patches($"members/{mia.Uuid}/", """{"level":15}""")).Is(denied);
                    (await max.Patches($"members/{max.Uuid}/", """{"level":15}""")).Is(denied);
                    (await max.Deletes($"members/{mia.Uuid}/")).Is(403);
                }
            ),
            Row(
                "nobody changes their own level",
                "W13.25",
                async w =>
                {
                    var denied = Denied("You can't change your own access level.");
                    (await w.Owner.Patches($"members/{w.Owner.Uuid}/", """{"level":1}""")).Is(denied);
                    var ada = await w.Admin("ada");
                    (await ada.Patches($"members/{ada.Uuid}/", """{"level":15}""")).Is(denied);
                }
            ),
            Row(
                "only an owner makes an owner",
                "W13.26",
                async w =>
                {
                    var ada = await w.Admin("ada");
                    var max = await w.Member("max");
                    (await ada.Patches($"members/{max.Uuid}/", """{"level":15}""")).Is(
                        Denied("You can only make another member owner if you're this organization's owner.")
                    );
                    (await ada.Patches($"members/{w.Owner.Uuid}/", """{"level":15}""")).Is(
                        Denied("You can only make another member owner if you're this organization's owner.")
                    );
                }
            ),
            Row(
                "an admin changes no owner",
                "W13.27",
                async w =>
                {
                    var ada = await w.Admin("ada");
                    (await ada.Patches($"members/{w.Owner.Uuid}/", """{"level":8}""")).Is(
                        Denied("You can only edit others with level lower or equal to you.")
                    );
                    (await ada.Deletes($"members/{w.Owner.Uuid}/")).Is(403);
                    (await w.Owner.Gets("members/?email=olga@here")).Is(200, Whole(Member("olga", 15)));
                }
            ),
            Row(
                "there may be several owners",
                "W13.28",
                async w =>
                {
                    var max = await w.Member("max");
                    (await w.Owner.Patches($"members/{max.Uuid}/", """{"level":15}""")).Is(200, Member("max", 15));
                    (await w.Owner.Gets("members/?email=olga@here")).Is(200, Whole(Member("olga", 15)));
                    (await max.Deletes("members/@me/")).Is(204);
                },
                writes: "member.level_changed member.left"
            ),
            Row(
                "the last owner does not leave",
                "W13.29",
                async w =>
                {
                    await w.Admin("ada");
                    (await w.Owner.Deletes("members/@me/")).Is(
                        Invalid("invalid_input", "Cannot leave the organization as its owner!")
                    );
                    (await w.Owner.Deletes($"members/{w.Owner.Uuid}/")).Is(400);
                }
            ),
        ];

    private static string Member(string name, int level) =>
        $$"""{"id":"«uuid»","user":{{User(name)}},"level":{{level}},"joined_at":"«time»","updated_at":"«time»","metadata":{{"{}"}}}""";
}
