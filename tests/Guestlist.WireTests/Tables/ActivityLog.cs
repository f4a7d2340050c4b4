using System.Text.Json;

namespace Guestlist.WireTests.Tables;

/// <summary>The activity of an organization (docs/wire.md, section 16).</summary>
public sealed class ActivityLog(Servers servers) : WireTable<ActivityLog>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a new organization has one entry",
                "W16.1 W16.3 W16.4 W16.5",
                async w =>
                    (await w.Owner.Gets("activity/")).Is(
                        200,
                        Whole(Entry(By("olga"), "organization.created", "organization", w.Owner.Organization))
                    )
            ),
            Row(
                "the newest comes first, in pages like any other",
                "W16.1 W6.13",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    await w.Owner.Deletes($"invites/{id}/");
                    var path = $"http://server/api/organizations/{w.Owner.Organization}/activity/";
                    (await w.Owner.Gets("activity/?limit=2")).Is(
                        200,
                        Page(
                            3,
                            $"\"{path}?limit=2&offset=2\"",
                            "null",
                            Entry(By("olga"), "invite.revoked", "invite", id),
                            Entry(By("olga"), "invite.created", "invite", id)
                        )
                    );
                },
                writes: "invite.created invite.revoked"
            ),
            Row(
                "every member reads it, and a key with the scope",
                "W16.2",
                async w =>
                {
                    (await (await w.Member("max")).ByCookie.Gets("activity")).Is(200);
                    (await w.Anyone.WithKey(await w.Owner.KeyFor("organization:read")).Gets("activity/")).Is(200);
                    (await w.Anyone.WithKey(await w.Owner.KeyFor("organization_member:write")).Gets("activity/")).Is(
                        MissingScope("organization:read")
                    );
                    (await (await w.SignsUp("stan")).In(w.Owner.Organization).Gets("activity/")).Is(NoPermission);
                    (await w.Anyone.Gets("activity/")).Is(NoCredentials);
                    (await w.Owner.Posts("activity/", "{}")).Is(NoMethod("POST"));
                }
            ),
            Row(
                "who declines is an invitee, who mails is the system, who joins is the new member",
                "W16.3 W16.4 W16.6",
                async w =>
                {
                    var bob = await w.Owner.Invites("bob");
                    await w.Server.Mail.WaitFor($"bob@{w.Domain}");
                    await Deadline.Until(async () =>
                        (await w.Owner.Gets("activity/")).Body.Contains("invite.mailed", StringComparison.Ordinal)
                    );
                    (await w.Anyone.Posts($"/api/signup/{await w.Secret("bob")}/decline/")).Is(204);
                    var ann = await w.Accepts(await w.Owner.HandsOut("ann"), "ann");
                    var entries = (await w.Owner.Gets("activity/"))
                        .Json.GetProperty("results")
                        .EnumerateArray()
                        .ToArray();
                    Assert.Equal("invitee", TypeOfActor(entries, "invite.declined"));
                    Assert.Equal("system", TypeOfActor(entries, "invite.mailed"));
                    var joined = entries.Single(e => e.GetProperty("action").GetString() == "member.joined");
                    Assert.Equal(ann.Uuid, joined.GetProperty("actor").GetProperty("uuid").GetString());
                    Assert.Equal(ann.Uuid, joined.GetProperty("subject").GetProperty("id").GetString());
                    Assert.Equal(
                        bob,
                        entries
                            .Single(e => e.GetProperty("action").GetString() == "invite.mailed")
                            .GetProperty("subject")
                            .GetProperty("id")
                            .GetString()
                    );
                },
                mails: "bob olga",
                writes: "invite.created invite.declined invite.created invite.link_revealed invite.accepted member.joined"
            ),
            Row(
                "a refused call writes nothing",
                "W16.7",
                async w =>
                {
                    (await w.Owner.Posts("invites/", "{}")).Is(400);
                    (await w.Owner.Posts("invites/bulk/", """[{"target_email":"ann@here"},{}]""")).Is(400);
                    (await w.Owner.Deletes("invites/nonsense/")).Is(404);
                    (await w.Owner.Patches("/api/organizations/@current/", """{"name":""}""")).Is(400);
                    (await w.Owner.Deletes("members/@me/")).Is(400);
                }
            ),
        ];

    private static string TypeOfActor(IEnumerable<JsonElement> entries, string action) =>
        entries
            .Single(entry => entry.GetProperty("action").GetString() == action)
            .GetProperty("actor")
            .GetProperty("type")
            .GetString()!;

    private static string Entry(string actor, string action, string type, string subject) =>
        $$"""{"id":"«uuid»","at":"«time»","actor":{{actor}},"action":"{{action}}","subject":{{Subject(type, subject)}},"detail":null,"position":«place»,"hash":«nullable»}""";

    private static string Subject(string type, string id) => "{\"type\":\"" + type + "\",\"id\":\"" + id + "\"}";

    private static string By(string name) => "{\"type\":\"user\"," + User(name)[1..];
}
