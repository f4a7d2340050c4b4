namespace Guestlist.WireTests.Tables;

/// <summary>What is no address to invite (docs/wire.md, W7.7 to W7.11 and W7.35).</summary>
public sealed class AddressErrors(Servers servers) : WireTable<AddressErrors>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Address("a null address", "W7.7", "null", Null("target_email")),
            Address("an empty address", "W7.8", "\"\"", Blank("target_email")),
            Address("a blank address", "W7.8", "\" \\t \"", Blank("target_email")),
            .. "5 true [] {} 1.5".Split(' ').Select(v => Address($"an address that is {v}", "W7.9", v, NoAddress())),
            .. new List<string>
            {
                "nonsense",
                "a@b",
                "a@b.c",
                "ü@b.co",
                "a@b..co",
                "a b@c.co",
                "@c.co",
                "a@",
                "a@@c.co",
                "a@b@c.co",
                "\\\"a b\\\"@c.co",
                "a@c.co(comment)",
                "Friends: a@c.co;",
                "a@c.co, b@c.co",
                "Ann <a@c.co>",
                "a@c.co;b@c.co",
                "a\\n@c.co",
                "a@c.co\\r\\nBcc: b@c.co",
                "a\u200b@c.co",
                "a@c\u202e.co",
                ".a@c.co",
                "a..b@c.co",
                $"{new string('a', 65)}@c.co",
                "a@b.123",
                "a@-b.co",
                "a@b-.co",
                "a@b.co-",
            }.Select(a => Address($"the address {Shown(a)}", "W7.9 W7.35", $"\"{a}\"", NoAddress())),
            Address(
                "an address of 255 characters",
                "W7.10",
                $"\"{new string('a', 250)}@c.co\"",
                TooLong(254, "target_email")
            ),
            Address(
                "a long text that is no address",
                "W7.10",
                $"\"{new string('a', 300)}\"",
                TooLong(254, "target_email")
            ),
            Address("a list with a long address", "W7.9", $"[\"{new string('a', 300)}\"]", NoAddress()),
            Address("an object with a long address", "W7.9", $$"""{"a":"{{new string('a', 300)}}"}""", NoAddress()),
            Address("a list with a NUL", "W7.9", "[\"a\\u0000@c.co\"]", NoAddress()),
            Address(
                "a number of 255 digits for an address",
                "W7.10",
                new string('7', 255),
                TooLong(254, "target_email")
            ),
            Address(
                "an address with a NUL",
                "W7.11",
                "\"a\\u0000@c.co\"",
                Invalid("null_characters_not_allowed", "Null characters are not allowed.", "target_email")
            ),
            Refused(
                "the address of a member, in any case",
                "W7.16",
                """{"target_email":"OLGA@here"}""",
                Invalid("invalid_input", "A user with this email address already belongs to the organization.")
            ),
        ];

    private static Scenario Address(string rule, string covers, string json, Answer answer) =>
        Refused(rule, covers, $$"""{"target_email":{{json}}}""", answer);

    private static string Shown(string text) =>
        string.Concat(text.Select(c => char.IsAscii(c) ? $"{c}" : $"(U+{(int)c:X4})"));
}
