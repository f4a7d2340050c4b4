namespace Guestlist.WireTests.Tables;

/// <summary>Inviting up to twenty at once (docs/wire.md, section 8).</summary>
public sealed class Bulk(Servers servers) : WireTable<Bulk>(servers), ITable
{
    private static readonly Answer _needsArray = Invalid(
        "invalid_input",
        "This endpoint needs an array of data for bulk invite creation."
    );

    private static readonly Answer _tooMany = Invalid(
        "max_length",
        "A maximum of 20 invites can be sent in a single request."
    );

    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "an array in, an array out, in the same order",
                "W8.1",
                async w =>
                    (
                        await w.Owner.Posts(
                            "invites/bulk/",
                            """[{"target_email":"bob@here","level":8},{"target_email":"ann@here","message":"Hi"},{"target_email":"cid@here","send_email":false}]"""
                        )
                    ).Is(
                        201,
                        $"[{Invite("bob", level: 8)},{Invite("ann", message: "\"Hi\"")},{Invite("cid", mailed: "false")}]"
                    ),
                mails: "ann bob",
                writes: "invite.created invite.created invite.created"
            ),
            Row("nobody is nobody", "W8.2", async w => (await w.Owner.Posts("invites/bulk/", "[]")).Is(201, "[]")),
            Row(
                "twenty are not too many",
                "W8.4 W8.1",
                async w =>
                    (await w.Owner.Posts("invites/bulk/", Many(20))).Is(
                        201,
                        $"[{string.Join(',', Enumerable.Range(0, 20).Select(i => Invite($"p{i}", mailed: "false")))}]"
                    ),
                writes: string.Join(' ', Enumerable.Repeat("invite.created", 20))
            ),
            BulkRefused("an object", "W8.3", """{"target_email":"ann@here"}""", _needsArray),
            BulkRefused("null", "W8.3", "null", _needsArray),
            BulkRefused("a string", "W8.3", "\"ann@here\"", _needsArray),
            BulkRefused("a number", "W8.3", "7", _needsArray),
            BulkRefused("nothing", "W8.3", "", _needsArray),
            Row(
                "a form",
                "W8.3",
                async w => (await w.Owner.Posts("invites/bulk/", Body.Form("target_email=a"))).Is(_needsArray)
            ),
            BulkRefused("broken JSON", "W7.28", "[", Unparsable),
            BulkRefused(
                "twenty-one, before any is looked at",
                "W8.4",
                $"[{string.Join(',', Enumerable.Repeat("7", 21))}]",
                _tooMany
            ),
            BulkRefused("twenty-one good ones", "W8.4", Many(21), _tooMany),
            BulkRefused(
                "one bad address among good ones",
                "W8.5 W8.6 W14.3",
                """[{"target_email":"ann@here"},{"target_email":"nonsense"},{"target_email":"bob@here"}]""",
                NoAddress("1__target_email")
            ),
            BulkRefused("an item without an address", "W8.6", """[{}]""", Required("0__target_email")),
            BulkRefused(
                "an item with a wrong level",
                "W8.6",
                """[{"target_email":"ann@here"},{"target_email":"bob@here","level":2}]""",
                NoChoice("2", "1__level")
            ),
            BulkRefused(
                "the first of two bad items is told",
                "W8.6",
                """[{"target_email":"ann@here","first_name":null},{"target_email":5}]""",
                Null("0__first_name")
            ),
            BulkRefused(
                "a member among the items",
                "W8.7",
                """[{"target_email":"ann@here"},{"target_email":"Olga@here"}]""",
                Invalid(
                    "invalid_input",
                    "A user with this email address already belongs to the organization.",
                    "1__target_email"
                )
            ),
            BulkRefused("an item that is a number", "W8.8", """[{"target_email":"ann@here"},7]""", NoItem("int", 1)),
            BulkRefused("an item that is a list", "W8.8", "[[]]", NoItem("list", 0)),
            BulkRefused("an item that is text", "W8.8", "[\"ann@here\"]", NoItem("str", 0)),
            Row(
                "an address that comes twice is invited once, as the last says",
                "W8.9",
                async w =>
                {
                    var answer = (
                        await w.Owner.Posts(
                            "invites/bulk/",
                            """[{"target_email":"ann@here"},{"target_email":"bob@here"},{"target_email":"ANN@here","level":8}]"""
                        )
                    ).Is(201, $"[{Invite(level: 8)},{Invite("bob")},{Invite(level: 8)}]");
                    Assert.Equal(answer.Json[0].GetRawText(), answer.Json[2].GetRawText());
                    Assert.Equal(2, (await w.Owner.Gets("invites/")).Json.GetProperty("count").GetInt32());
                },
                mails: "ann bob",
                writes: "invite.created invite.created"
            ),
            Row(
                "an address that comes twice is as new as its last place",
                "W6.3 W8.9",
                async w =>
                {
                    (
                        await w.Owner.Posts(
                            "invites/bulk/",
                            """[{"target_email":"dan@here","send_email":false},{"target_email":"eve@here","send_email":false},{"target_email":"dan@here","send_email":false}]"""
                        )
                    ).Is(
                        201,
                        $"[{Invite("dan", mailed: "false")},{Invite("eve", mailed: "false")},{Invite("dan", mailed: "false")}]"
                    );
                    Assert.Equal("dan eve", (await w.Owner.Gets("invites/")).Listed);
                },
                writes: "invite.created invite.created"
            ),
            Row(
                "a bulk replaces older invites one by one",
                "W7.38 W8.1",
                async w =>
                {
                    await w.Owner.Invites("ann", Unmailed);
                    (
                        await w.Owner.Posts(
                            "invites/bulk/",
                            """[{"target_email":"bob@here"},{"target_email":"ann@here"}]"""
                        )
                    ).Is(201, $"[{Invite("bob")},{Invite()}]");
                    Assert.Equal("ann bob", (await w.Owner.Gets("invites/")).Listed);
                },
                mails: "ann bob",
                writes: "invite.created invite.created invite.created invite.replaced"
            ),
        ];

    private static Answer NoItem(string got, int index) =>
        Invalid("invalid_input", $"Invalid data. Expected a dictionary, but got {got}.", $"{index}");

    private static string Many(int count) =>
        $"[{string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"target_email":"p{{i}}@here","send_email":false}"""))}]";
}
