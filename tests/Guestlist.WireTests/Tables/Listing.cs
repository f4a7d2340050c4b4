namespace Guestlist.WireTests.Tables;

/// <summary>The list of invites and its pages (docs/wire.md, section 6).</summary>
public sealed class Listing(Servers servers) : WireTable<Listing>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row("an empty list is a page", "W6.1", async w => (await w.Owner.Gets("invites/")).Is(200, Whole())),
            Row(
                "the newest comes first, within a bulk too",
                "W6.1 W6.3",
                async w =>
                {
                    await w.Owner.Invites("first", Unmailed);
                    await Five(w);
                    (await w.Owner.Gets("invites/")).Is(
                        200,
                        Whole([.. "eve dan cid bob ann first".Split(' ').Select(n => Invite(n, mailed: "false"))])
                    );
                },
                writes: Six
            ),
            Row(
                "what has ended is not listed",
                "W6.2 W5.12",
                async w =>
                {
                    await w.Owner.Deletes($"invites/{await w.Owner.Invites("ann", Unmailed)}/");
                    await w.Anyone.Posts($"/api/signup/{await w.Owner.HandsOut("bob")}/decline/");
                    await w.Owner.Invites("dan", Unmailed);
                    await w.Owner.Invites("dan", Unmailed);
                    await w.Owner.Invites("eve", Unmailed);
                    Assert.Equal("eve dan", (await w.Owner.Gets("invites/")).Listed);
                    Assert.Equal(2, (await w.Owner.Gets("invites/")).Json.GetProperty("count").GetInt32());
                },
                writes: "invite.created invite.revoked invite.created invite.link_revealed invite.declined invite.created invite.created invite.replaced invite.created"
            ),
            Paged("limit=2", "W6.11 W6.13 W6.14", "eve dan", "?limit=2&offset=2", null),
            Paged("limit=2&offset=1", "W6.12", "dan cid", "?limit=2&offset=3", "?limit=2"),
            Paged("limit=2&offset=2", "W6.12", "cid bob", "?limit=2&offset=4", "?limit=2"),
            Paged("limit=2&offset=3", "W6.11 W6.12", "bob ann", null, "?limit=2&offset=1"),
            Paged("offset=1000", "W6.10", "", null, "?limit=100&offset=900"),
            Paged("offset=5", "W6.10", "", null, "?limit=100"),
            Paged("limit=5", "W6.11", "eve dan cid bob ann", null, null),
            Paged(
                "limit=2&foo=b%20r&aaa=1&offset=2",
                "W6.9 W6.14",
                "cid bob",
                "?aaa=1&foo=b+r&limit=2&offset=4",
                "?aaa=1&foo=b+r&limit=2"
            ),
            Paged("LIMIT=2&Offset=1", "W6.9", "eve dan cid bob ann", null, null),
            Paged(
                "limit=2&Foo=1&foo=2&FOO=&LIMIT=4",
                "W6.9 W6.14",
                "eve dan",
                "?FOO=&Foo=1&LIMIT=4&foo=2&limit=2&offset=2",
                null
            ),
            Paged("b=2&limit=2&b=1&a", "W6.14", "eve dan", "?a=&b=2&b=1&limit=2&offset=2", null),
            Paged(
                "limit=2&x=%ff&y=a%C3&z=%E2%82%zz%2",
                "W6.14",
                "eve dan",
                "?limit=2&offset=2&x=%EF%BF%BD&y=a%EF%BF%BD&z=%EF%BF%BD%25zz%252",
                null
            ),
            Paged("limit=2&q=&z=%C3%BC%26", "W6.14", "eve dan", "?limit=2&offset=2&q=&z=%C3%BC%26", null),
            Paged("limit=", "W6.4", "eve dan cid bob ann", null, null),
            Paged("limit=0&offset=1", "W6.4", "dan cid bob ann", null, "?limit=100"),
            Paged("limit=-3", "W6.4", "eve dan cid bob ann", null, null),
            Paged("limit=1.5", "W6.4", "eve dan cid bob ann", null, null),
            Paged("limit=two", "W6.4", "eve dan cid bob ann", null, null),
            Paged("limit=2&offset=-1", "W6.5", "eve dan", "?limit=2&offset=2", null),
            Paged("limit=2&offset=x", "W6.5", "eve dan", "?limit=2&offset=2", null),
            Paged("limit=2&offset=", "W6.5", "eve dan", "?limit=2&offset=2", null),
            Paged("limit=%202&offset=+1+", "W6.6", "dan cid", "?limit=2&offset=3", "?limit=2"),
            Paged("limit=2&offset=3000000000000", "W6.7 W6.12", "", null, "?limit=2&offset=2999999999998"),
            Paged("limit=2&offset=9223372036854775807", "W6.7 W6.12", "", null, "?limit=2&offset=9223372036854775805"),
            Paged(
                "limit=2&offset=99999999999999999999",
                "W6.7 W6.10",
                "",
                null,
                "?limit=2&offset=99999999999999999997"
            ),
            Paged("limit=2&offset=-99999999999999999999", "W6.5", "eve dan", "?limit=2&offset=2", null),
            Paged("limit=2&offset=%2B%2B1", "W6.5", "eve dan", "?limit=2&offset=2", null),
            Paged("limit=99999999999999999999&offset=3", "W6.7 W6.8", "bob ann", null, "?limit=1000"),
            Paged("limit=1001&offset=1", "W6.8", "dan cid bob ann", null, "?limit=1000"),
            Paged("limit=1&limit=2", "W6.15", "eve dan", "?limit=2&offset=2", null),
            Row(
                "the links keep the path as it was asked",
                "W6.13",
                async w =>
                {
                    await Five(w);
                    (await w.Owner.Gets("/api/organizations/@current/invites?limit=4")).Is(
                        200,
                        Page(5, "\"http://server/api/organizations/@current/invites?limit=4&offset=4\"", "null", Four)
                    );
                    var upper = w.Owner.Organization.ToUpperInvariant();
                    (await w.Owner.Gets($"/api/organizations/{upper}/invites.json?limit=4")).Is(
                        200,
                        Page(
                            5,
                            $"\"http://server/api/organizations/{upper}/invites.json?limit=4&offset=4\"",
                            "null",
                            Four
                        )
                    );
                },
                writes: FiveEntries
            ),
            Row(
                "the links name the host that was asked",
                "W6.13",
                async w =>
                {
                    await Five(w);
                    (await w.Owner.Gets("invites/?limit=4", ("Host", "guests.example:8443"))).Is(
                        200,
                        Page(
                            5,
                            $"\"http://guests.example:8443/api/organizations/{w.Owner.Organization}/invites/?limit=4&offset=4\"",
                            "null",
                            Four
                        )
                    );
                },
                writes: FiveEntries
            ),
            Row(
                "a key in the query stands in the links",
                "W6.16",
                async w =>
                {
                    await Five(w);
                    (await w.Anyone.Gets($"invites/?personal_api_key={w.Owner.Key}&limit=4")).Is(
                        200,
                        Page(5, $"\"{Url(w)}?limit=4&offset=4&personal_api_key={w.Owner.Key}\"", "null", Four)
                    );
                },
                writes: FiveEntries
            ),
        ];

    private const string FiveEntries = "invite.created invite.created invite.created invite.created invite.created";
    private const string Six = FiveEntries + " invite.created";

    private static string[] Four => [.. "eve dan cid bob".Split(' ').Select(n => Invite(n, mailed: "false"))];

    private static Scenario Paged(string query, string covers, string names, string? next, string? previous) =>
        Row(
            $"of five invites, ?{query} gives {(names.Length > 0 ? names : "none")}",
            covers,
            async w =>
            {
                await Five(w);
                var page = names
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(n => Invite(n, mailed: "false"));
                (await w.Owner.Gets($"invites/?{query}")).Is(200, Page(5, Link(w, next), Link(w, previous), [.. page]));
            },
            writes: FiveEntries
        );

    private static async Task Five(World w) =>
        (
            await w.Owner.Posts("invites/bulk/", $"[{string.Join(',', "ann bob cid dan eve".Split(' ').Select(Item))}]")
        ).Is(201);

    private static string Item(string name) => $$"""{"target_email":"{{name}}@here","send_email":false}""";

    private static string Url(World w) => $"http://server/api/organizations/{w.Owner.Organization}/invites/";

    private static string Link(World w, string? query) => query is null ? "null" : $"\"{Url(w)}{query}\"";
}
