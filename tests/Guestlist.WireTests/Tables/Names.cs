namespace Guestlist.WireTests.Tables;

/// <summary>Names hold nothing invisible and no web address, at whichever door they come in (W7.30, W13.3, W13.19).</summary>
public sealed class Names(Servers servers) : WireTable<Names>(servers), ITable
{
    private static readonly (string What, string Json)[] Bad =
    [
        ("a line break", "\\nx"),
        ("an escape", "\\u001bx"),
        ("a C1 control", "\\u0085x"),
        ("a right-to-left override", "\\u202ex"),
        ("an isolate", "\\u2066x"),
        ("a zero-width space", "\\u200bx"),
        ("a byte order mark", "\\ufeffx"),
        ("a joiner between Latin letters", "\\u200dx"),
        ("a line separator", "\\u2028x"),
        ("a Hangul filler", "\\u3164x"),
        ("less than", "<x"),
        ("a link", " http://x"),
    ];

    public static IEnumerable<Scenario> Rows =>
        [
            .. from door in Doors
            from bad in Bad
            where
                !door.Field.EndsWith("message", StringComparison.Ordinal)
                || bad.What is not ("a line break" or "a link")
            select Row(
                $"{door.What} with {bad.What}",
                door.Covers,
                async w => (await door.Knock(w, $"\"Ann{bad.Json}\"")).Is(NoValue(door.Field))
            ),
            .. Doors.Select(door =>
                Row(
                    $"{door.What} with dots, an umlaut and an apostrophe",
                    door.Covers,
                    async w => (await door.Knock(w, "\"O'Brän & Sons.com\"")).Is(door.Status)
                ) with
                {
                    Writes = door.Writes,
                    Mails = door.Mails,
                }
            ),
        ];

    private sealed record Door(
        string What,
        string Covers,
        string Field,
        int Status,
        Func<World, string, Task<Reply>> Knock,
        string Writes = "",
        string Mails = ""
    );

    private static IEnumerable<Door> Doors =>
        [
            new("a first name at sign-up", "W13.3", "first_name", 201, (w, name) => SignsUp(w, first: name)),
            new("a last name at sign-up", "W13.3", "last_name", 201, (w, name) => SignsUp(w, last: name)),
            new(
                "an organization at sign-up",
                "W13.3",
                "organization_name",
                201,
                (w, name) => SignsUp(w, organization: name)
            ),
            new(
                "a new organization",
                "W13.19",
                "name",
                201,
                (w, name) => w.Owner.ByCookie.Posts("/api/organizations/", $$"""{"name":{{name}}}""")
            ),
            new(
                "an organization's new name",
                "W13.19",
                "name",
                200,
                (w, name) => w.Owner.Patches($"/api/organizations/{w.Owner.Organization}/", $$"""{"name":{{name}}}"""),
                Writes: "organization.updated"
            ),
            new(
                "a first name in the profile",
                "W13.3",
                "first_name",
                200,
                (w, name) => w.Owner.Patches("/api/users/@me/", $$"""{"first_name":{{name}}}""")
            ),
            new(
                "a last name in the profile",
                "W13.3",
                "last_name",
                200,
                (w, name) => w.Owner.Patches("/api/users/@me/", $$"""{"last_name":{{name}}}""")
            ),
            new(
                "a first name at acceptance",
                "W13.3",
                "first_name",
                400,
                (w, name) =>
                    w.Anyone.Posts(
                        "/api/signup/nonsense/",
                        $$"""{"first_name":{{name}},"password":"{{World.Password}}"}"""
                    )
            ),
            new(
                "a first name in a bulk",
                "W7.30 W8.6",
                "0__first_name",
                201,
                (w, name) =>
                    w.Owner.Posts("invites/bulk/", $$"""[{"target_email":"ann@here","first_name":{{name}}}]"""),
                Writes: "invite.created",
                Mails: "ann"
            ),
            new(
                "a message in a bulk",
                "W7.31 W8.6",
                "0__message",
                201,
                (w, name) => w.Owner.Posts("invites/bulk/", $$"""[{"target_email":"ann@here","message":{{name}}}]"""),
                Writes: "invite.created",
                Mails: "ann"
            ),
        ];

    private static Task<Reply> SignsUp(
        World w,
        string first = "\"Ann\"",
        string last = "\"\"",
        string organization = "\"Ann Ltd\""
    ) =>
        w.Anyone.Posts(
            "/api/signup/",
            $$"""{"first_name":{{first}},"last_name":{{last}},"email":"ann@here","password":"{{World.Password}}","organization_name":{{organization}}}"""
        );
}
