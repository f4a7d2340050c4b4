using System.Text.Json;

namespace Guestlist.WireTests.Tables;

/// <summary>What the list of invites can be asked for (docs/wire.md, W18.1 to W18.9).</summary>
public sealed class AskingTheList(Servers servers) : WireTable<AskingTheList>(servers), ITable
{
    private const string All = "ann bea cec dan eve fay";

    public static IEnumerable<Scenario> Rows =>
        [
            Asked("unasked, the pending and the expired ones", "W18.1", "", "fay ann"),
            Asked("the pending ones", "W18.1", "?status=pending", "ann"),
            Asked("the expired ones, marked or not", "W18.1", "?status=expired", "fay"),
            Asked("the accepted ones", "W18.1", "?status=accepted", "bea"),
            Asked("the declined ones", "W18.1", "?status=declined", "cec"),
            Asked("the revoked ones", "W18.1", "?status=revoked", "dan"),
            Asked("the replaced ones", "W18.1", "?status=replaced", "eve"),
            Asked("several at once", "W18.1", "?status=declined,revoked", "dan cec"),
            Asked("several, repeated", "W18.1", "?status=declined&status=pending", "cec ann"),
            Asked("all of them", "W18.1", "?status=all&ordering=created_at", All),
            Asked("one that there is not", "W18.8", "?status=lost", ""),
            Asked("one that there is not beside one that there is", "W18.8", "?status=lost,pending", "ann"),
            Asked("no status", "W18.8", "?status=", "fay ann"),
            Asked("in other letters than the names have", "W6.9", "?STATUS=all&Level=8&SEARCH=cec", "fay ann"),
            Asked("by the beginning of an address", "W18.2", "?status=all&search=CE", "cec"),
            Asked("by the beginning of a name", "W18.2", "?status=all&search=doro", "dan"),
            Asked("by the beginning of an expired one", "W18.2", "?status=expired&search=fa", "fay"),
            Asked("by what begins neither", "W18.2", "?status=all&search=oro", ""),
            Asked("by what stands within an address", "W18.3", "?status=all&search=*a%40", "bea"),
            Asked("by what stands within a name", "W18.3", "?status=all&search=*ORO", "dan"),
            Asked("by a wildcard of the database", "W18.2", "?status=all&search=%25", ""),
            Asked("by nothing", "W18.8", "?search=", "fay ann"),
            Row(
                "a list ends before the last of all numbers, filtered or not",
                "W18.9",
                async w =>
                {
                    await w.Owner.Invites("ann", Unmailed);
                    foreach (var filter in "|&status=all|&search=ann|&search=*ann".Split('|'))
                    {
                        var page = (await w.Owner.Gets($"invites/?offset={long.MaxValue}{filter}")).Is(200).Json;
                        Assert.Equal(1, page.GetProperty("count").GetInt32());
                        Assert.Empty(Names(w, page));
                    }
                },
                writes: "invite.created"
            ),
            Asked("by what no text can hold", "W18.8", "?search=%00", ""),
            Asked("by level", "W18.4", "?status=all&level=8", "bea"),
            Asked("by a level that there is not", "W18.8", "?level=9", ""),
            Asked("by the caller", "W18.5", "?created_by=@me", "fay ann"),
            Asked("by an inviter who is nobody", "W18.8", "?created_by=nobody", ""),
            Asked("held ones", "W18.6", "?status=all&held=true", ""),
            Asked("those that are not held", "W18.6", "?held=false", "fay ann"),
            Asked("neither held nor not", "W18.8", "?held=perhaps", ""),
            Asked("by address", "W18.7", "?status=all&ordering=target_email", All),
            Asked("by address, backwards", "W18.7", "?status=all&ordering=-target_email", "fay eve dan cec bea ann"),
            Asked("by expiry", "W18.7", "?status=all&ordering=expires_at", "fay ann bea cec dan eve"),
            Asked("by expiry, backwards", "W18.7", "?status=all&ordering=-expires_at", "eve dan cec bea ann fay"),
            Asked("in an order that there is not", "W18.7", "?status=all&ordering=level", "fay eve dan cec bea ann"),
            Asked("all together", "W18.8", "?status=all&search=b&level=8&ordering=expires_at", "bea"),
            Asked("what contradicts itself", "W18.8", "?status=pending&search=bea", ""),
            Row(
                "the pages of a filtered list lead to each other",
                "W18.8 W18.7",
                async w =>
                {
                    foreach (var name in new List<string> { "eve", "ann", "dan", "bea", "cec" })
                        await w.Owner.Invites(name, Unmailed);
                    var seen = new List<string>();
                    var next = w.Owner.Full("invites/?ordering=target_email&limit=2&status=pending");
                    while (next is not null)
                    {
                        var page = (await w.Owner.Gets(next)).Is(200).Json;
                        Assert.Equal(5, page.GetProperty("count").GetInt32());
                        seen.AddRange(Names(w, page));
                        next = page.GetProperty("next").GetString() is { } url ? new Uri(url).PathAndQuery : null;
                    }
                    Assert.Equal(["ann", "bea", "cec", "dan", "eve"], seen);
                },
                writes: "invite.created invite.created invite.created invite.created invite.created"
            ),
            Row(
                "whom address and name both find is found and counted once",
                "W18.2",
                async w =>
                {
                    await w.Owner.Invites("dan", Unmailed + ",\"first_name\":\"Danuta\"");
                    await w.Owner.Invites("ann", Unmailed + ",\"first_name\":\"Dana\"");
                    await w.Owner.Invites("eve", Unmailed + ",\"first_name\":\"Eve\"");
                    foreach (var (text, found) in new[] { ("da", "ann dan"), ("eve", "eve"), ("danu", "dan") })
                    {
                        var page = (await w.Owner.Gets($"invites/?search={text}")).Is(200).Json;
                        Assert.Equal(found, string.Join(' ', Names(w, page)));
                        Assert.Equal(Names(w, page).Count(), page.GetProperty("count").GetInt32());
                    }
                },
                writes: "invite.created invite.created invite.created"
            ),
            Row(
                "another inviter's invites are found by who made them",
                "W18.5",
                async w =>
                {
                    var max = await w.Member("max");
                    await w.Owner.Invites("ann", Unmailed);
                    await max.Invites("bea", Unmailed);
                    var page = (await w.Owner.Gets($"invites/?created_by={max.Uuid}")).Is(200).Json;
                    Assert.Equal(["bea"], Names(w, page));
                },
                writes: "invite.created invite.created"
            ),
            Row(
                "a filtered list is counted up to a bound, and can be paged beyond",
                "W18.9",
                async w =>
                {
                    await w.Owner.Invites("ann", Unmailed);
                    await w.Change(Many(w));
                    var page = (await w.Owner.Gets("invites/?status=declined&limit=10&offset=10000")).Is(200).Json;
                    Assert.Equal(10_001, page.GetProperty("count").GetInt32());
                    Assert.True(page.GetProperty("count_capped").GetBoolean());
                    Assert.Contains("offset=10010", page.GetProperty("next").GetString(), StringComparison.Ordinal);
                    Assert.Equal(10, page.GetProperty("results").GetArrayLength());
                    var found = (await w.Owner.Gets("invites/?status=declined&search=m&limit=3")).Is(200).Json;
                    Assert.True(found.GetProperty("count_capped").GetBoolean());
                    Assert.Equal(["m10020", "m10019", "m10018"], LocalParts(found));
                    var some = (await w.Owner.Gets("invites/?status=declined&search=m1&limit=2")).Is(200).Json;
                    Assert.Equal(1_132, some.GetProperty("count").GetInt32());
                    Assert.Equal(["m10020", "m10019"], LocalParts(some));
                    var rare = (await w.Owner.Gets("invites/?status=declined&search=m100&limit=2")).Is(200).Json;
                    Assert.Equal(32, rare.GetProperty("count").GetInt32());
                    Assert.Equal(["m10020", "m10019"], LocalParts(rare));
                    var few = (await w.Owner.Gets("invites/?status=pending")).Is(200).Json;
                    Assert.Equal(1, few.GetProperty("count").GetInt32());
                    Assert.False(few.TryGetProperty("count_capped", out _));
                    await w.Change(
                        $"delete from invites where organization_id = '{w.Owner.Organization}' and ended_as = 'declined'"
                    );
                },
                writes: "invite.created"
            ),
        ];

    /// <summary>One invite of each status; what is found, in order.</summary>
    private static Scenario Asked(string rule, string covers, string query, string found) =>
        Row(
            $"the list is asked for {rule}",
            covers,
            async w =>
            {
                await OneOfEach(w);
                var page = (await w.Owner.Gets("invites/" + query)).Is(200).Json;
                Assert.Equal(found, string.Join(' ', Names(w, page)));
                Assert.Equal(Names(w, page).Count(), page.GetProperty("count").GetInt32());
            },
            writes: "invite.created invite.created invite.link_revealed invite.accepted member.joined invite.created invite.link_revealed invite.declined invite.created invite.revoked invite.created invite.created invite.replaced invite.revoked invite.created",
            mails: "olga"
        );

    private static async Task OneOfEach(World w)
    {
        await w.Owner.Invites("ann", Unmailed);
        await w.Accepts(await w.Owner.HandsOut("bea", "\"level\":8"), "bea");
        await w.Anyone.Posts($"/api/signup/{await w.Owner.HandsOut("cec")}/decline/");
        var dan = await w.Owner.Invites("dan", Unmailed + ",\"first_name\":\"Dorothea\"");
        (await w.Owner.Deletes($"invites/{dan}/")).Is(204);
        await w.Owner.Invites("eve", Unmailed);
        var again = await w.Owner.Invites("eve", Unmailed);
        (await w.Owner.Deletes($"invites/{again}/")).Is(204);
        await w.Change($"delete from invites where id = '{again}'");
        var fay = await w.Owner.Invites("fay", Unmailed);
        await w.Runs(fay);
    }

    private static IEnumerable<string> Names(World w, JsonElement page) =>
        page.GetProperty("results")
            .EnumerateArray()
            .Select(invite => w.NameOf(invite.GetProperty("target_email").GetString()!));

    private static IEnumerable<string> LocalParts(JsonElement page) =>
        page.GetProperty("results")
            .EnumerateArray()
            .Select(invite => invite.GetProperty("target_email").GetString()!.Split('@')[0]);

    private static string Many(World w)
    {
        var id =
            w.Server.Engine == Engine.Sqlite
                ? "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6)))"
                : "gen_random_uuid()";
        return $"""
            with recursive n(i) as (select 1 union all select i + 1 from n where i < 10020)
            insert into invites (id, organization_id, target_email, email_key, address_hash, first_name, level,
              emailing_attempt_made, created_by_id, created_at, updated_at, expires_at, generation, ended_at, ended_as)
            select {id}, a.organization_id, 'm' || i || '@x.example', 'm' || i || '@x.example', 'h' || i, '', 1,
              a.emailing_attempt_made, a.created_by_id, a.created_at + i, a.updated_at, a.expires_at, 1, a.created_at, 'declined'
            from n, invites a where a.organization_id = '{w.Owner.Organization}'
            """;
    }
}
