using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Guestlist.WireTests.Tables;

/// <summary>Filters, export and seals of the activity (docs/wire.md, section 26).</summary>
public sealed class AskingTheActivity(Servers servers) : WireTable<AskingTheActivity>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "every entry is sealed by the hash before it and its own fields",
                "W26.1 W26.2",
                async w =>
                {
                    await w.Owner.HandsOut("ann");
                    var (previous, place) = ("", 0);
                    foreach (var entry in await w.Sealed(w.Owner))
                    {
                        previous = HashOf(previous, ++place, w.Owner.Organization, entry);
                        Assert.Equal(place, entry.GetProperty("position").GetInt32());
                        Assert.Equal(previous, entry.GetProperty("hash").GetString());
                        Assert.Equal(JsonValueKind.Null, entry.GetProperty("detail").ValueKind);
                    }
                    Assert.Equal(3, place);
                },
                writes: "invite.created invite.link_revealed"
            ),
            Row(
                "a mail's entry repeats the mail server's words",
                "W26.3",
                async w =>
                {
                    await w.Owner.Invites("ann");
                    await w.Server.Mail.WaitFor($"ann@{w.Domain}");
                    await Deadline.Until(async () => (await Actions(w.Owner, "action=invite.mailed")).Length > 0);
                    var mailed = (await w.Owner.Gets("activity/?action=invite.mailed")).Json.GetProperty("results")[0];
                    Assert.Equal("Written to the pickup folder.", mailed.GetProperty("detail").GetString());
                },
                mails: "ann",
                writes: "invite.created"
            ),
            Row(
                "filters pick by actor, action, subject and time, and hold together",
                "W26.4 W26.5 W26.6 W26.7 W26.8",
                async w =>
                {
                    var ada = await w.Admin("ada");
                    var ann = await w.Owner.Invites("ann", Unmailed);
                    var bob = await ada.Invites("bob", Unmailed);
                    (await w.Anyone.Posts($"/api/signup/{await ada.Reveals(ann)}/decline/")).Is(204);
                    await Only(
                        w,
                        $"actor={ada.Uuid.ToUpperInvariant()}&action=invite.created,invite.link_revealed",
                        "invite.created invite.link_revealed"
                    );
                    await Only(w, "actor=invitee", "invite.declined");
                    await Only(w, "actor=invitee&ACTOR=system&Action=nothing", "invite.declined");
                    await Only(w, "actor=system", "");
                    await Only(w, $"subject={ann}", "invite.created invite.link_revealed invite.declined");
                    await Only(w, $"subject={bob}&actor={w.Owner.Uuid}", "");
                    await Only(w, "action=organization.", "organization.created");
                    await Only(w, $"action=nothing.,invite.declined,&subject={ann}", "invite.declined");
                    await Only(w, "action=invite", "");
                    await Only(w, "action=invite%25.", "");
                    var at = (await w.Owner.Gets($"activity/?subject={bob}"))
                        .Json.GetProperty("results")[0]
                        .GetProperty("at")
                        .GetString()!;
                    await Only(w, $"since={at}", "invite.created invite.link_revealed invite.declined");
                    await Only(w, $"since={at}&until={at}", "");
                    await Only(w, $"subject={bob}&since={at}&until=2999-01-01", "invite.created");
                    await Only(w, $"subject={bob}&since=2999-01-01T00:00:00%2B02:00", "");
                    await Only(w, $"actor=&action=&subject={ann}&subject={bob}&since=&until=", "invite.created");
                },
                writes: "invite.created invite.created invite.link_revealed invite.declined"
            ),
            Row(
                "a value that no entry can have gives nothing and is no error",
                "W26.8",
                async w =>
                {
                    foreach (
                        var query in "actor=olga actor=user subject=7 since=yesterday until=10:00 since=2026-13-01 action=x action=%00 action=, action=. action=INVITE. action=ORGANIZATION. action=Organization.created subject=%ff".Split(
                            ' '
                        )
                    )
                    {
                        (await w.Owner.Gets($"activity/?{query}")).Is(200, Whole());
                        (await w.Owner.Gets($"activity/export/?{query}")).Is(200, "[]");
                    }
                }
            ),
            Row(
                "any number of actions may be asked for",
                "W26.5 W26.8",
                async w =>
                {
                    await w.Owner.Invites("ann", Unmailed);
                    await Only(w, $"action={Words("a", 2000)}", "");
                    await Only(
                        w,
                        $"action={Words("a.", 1000)}organization.,invite.created",
                        "organization.created invite.created"
                    );
                    await Only(w, $"action={Words("invite.", 500)}", "invite.created");
                    (await w.Owner.Gets($"activity/export/?action={Words("a", 2000)}")).Is(200, "[]");
                },
                writes: "invite.created"
            ),
            Row(
                "a filtered list is counted up to a bound, and can be paged beyond",
                "W26.9",
                async w =>
                {
                    const string Many = """
                        with recursive n(i) as (select 1 union all select i + 1 from n where i < 10020)
                        insert into activity (id, organization_id, at, actor_type, action, subject_type, subject_id)
                        select a.id, a.organization_id, a.at, 'system', 'member.left', a.subject_type, a.subject_id
                        from n, activity a where a.organization_id = '{0}' and a.action = 'organization.created'
                        """;
                    await w.Change(Many.Replace("{0}", w.Owner.Organization, StringComparison.Ordinal));
                    var few = (await w.Owner.Gets("activity/?actor=user&limit=10")).Json;
                    Assert.False(few.TryGetProperty("count_capped", out _));
                    var page = (await w.Owner.Gets("activity/?action=member.left&limit=10&offset=10000")).Json;
                    Assert.Equal(10_001, page.GetProperty("count").GetInt32());
                    Assert.True(page.GetProperty("count_capped").GetBoolean());
                    Assert.Contains("offset=10010", page.GetProperty("next").GetString(), StringComparison.Ordinal);
                    var last = (await w.Owner.Gets("activity/?action=member.left&limit=10&offset=10015")).Json;
                    Assert.Equal(5, last.GetProperty("results").GetArrayLength());
                    Assert.Equal(JsonValueKind.Null, last.GetProperty("next").ValueKind);
                    var whole = (await w.Owner.Gets("activity/export/?action=member.left")).Is(200).Json;
                    Assert.Equal(10_020, whole.GetArrayLength());
                    await w.Change(
                        $"delete from activity where action = 'member.left' and organization_id = '{w.Owner.Organization}'"
                    );
                }
            ),
            Row(
                "the export is the whole list the other way round",
                "W26.10",
                async w =>
                {
                    var id = await w.Owner.Invites("ann", Unmailed);
                    await w.Owner.Deletes($"invites/{id}/");
                    var sealed_ = await w.Sealed(w.Owner);
                    foreach (var path in new List<string> { "activity/export/", "activity/export?as=json&actor=" })
                    {
                        (await w.Owner.Gets(path))
                            .Is(200, $"[{string.Join(',', sealed_.Select(entry => entry.GetRawText()))}]")
                            .Has("Content-Type", "application/json")
                            .Has("Content-Disposition", "attachment; filename=\"activity.json\"");
                    }
                    (await w.Owner.Gets($"activity/export/?subject={id}&action=invite.revoked")).Is(
                        200,
                        $"[{sealed_[2].GetRawText()}]"
                    );
                    (await w.Owner.Asks("HEAD", "activity/export/")).Is(200, "");
                },
                writes: "invite.created invite.revoked"
            ),
            Row(
                "as a table no cell is a formula",
                "W26.11",
                async w =>
                {
                    await w.Sealed(w.Owner);
                    const string Header =
                        "id,at,actor_type,actor_uuid,actor_email,action,subject_type,subject_id,detail,position,hash\r\n";
                    var line =
                        $"«uuid»,«time»,user,{w.Owner.Uuid},olga@here,organization.created,organization,{w.Owner.Organization},";
                    (await w.Owner.Gets("activity/export/?as=csv"))
                        .Is(200, $"{Header}{line},1,«base»\r\n")
                        .Has("Content-Type", "text/csv; charset=utf-8")
                        .Has("Content-Disposition", "attachment; filename=\"activity.csv\"");
                    foreach (
                        var (detail, cell) in new Dictionary<string, string>(StringComparer.Ordinal)
                        {
                            ["=1+1"] = "'=1+1",
                            ["+1"] = "'+1",
                            ["-1"] = "'-1",
                            ["@x"] = "'@x",
                            ["\tx"] = "'\tx",
                            ["\rx"] = "\"'\rx\"",
                            ["a,b"] = "\"a,b\"",
                            ["say \"no\"\nnow"] = "\"say \"\"no\"\"\nnow\"",
                            ["1=1"] = "1=1",
                        }
                    )
                    {
                        await w.Change(
                            $"update activity set detail = '{detail}' where organization_id = '{w.Owner.Organization}'"
                        );
                        (await w.Owner.Gets("activity/export/?as=csv")).Is(200, $"{Header}{line}{cell},1,«base»\r\n");
                    }
                }
            ),
            Row(
                "admins export, others do not, and there are two forms",
                "W26.12",
                async w =>
                {
                    (await (await w.Admin("ada")).Gets("activity/export/?as=csv")).Is(200);
                    (await (await w.Member("max")).Gets("activity/export/?as=csv")).Is(TooLow);
                    (await w.Owner.Gets("activity/export/?as=xml")).Is(NoObject);
                }
            ),
        ];

    private static string HashOf(string previous, int position, string organization, JsonElement entry)
    {
        var at = DateTimeOffset.Parse(entry.GetProperty("at").GetString()!, CultureInfo.InvariantCulture);
        var subject = entry.GetProperty("subject");
        var lines = new[]
        {
            previous,
            $"{position}",
            entry.GetProperty("id").GetString(),
            organization,
            $"{(at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}",
            "user",
            entry.GetProperty("actor").GetProperty("uuid").GetString(),
            entry.GetProperty("action").GetString(),
            subject.GetProperty("type").GetString(),
            subject.GetProperty("id").GetString(),
            "",
        };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static string Words(string word, int count) => string.Concat(Enumerable.Repeat($"{word},", count));

    private static async Task Only(World w, string query, string actions) =>
        Assert.Equal($"{query}: {actions}", $"{query}: {string.Join(' ', await Actions(w.Owner, query))}");

    private static async Task<string[]> Actions(Caller caller, string query) =>
        (await caller.Gets($"activity/?{query}"))
            .Is(200)
            .Json.GetProperty("results")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("action").GetString()!)
            .Reverse()
            .ToArray();
}
