namespace Guestlist.WireTests.Tables;

/// <summary>What a new invite may not look like (docs/wire.md, W7.5 to W7.32).</summary>
public sealed class CreateErrors(Servers servers) : WireTable<CreateErrors>(servers), ITable
{
    public static IEnumerable<Scenario> Rows => [.. Bodies, .. Texts, .. Levels, .. Switches, .. Projects];

    private static IEnumerable<Scenario> Bodies =>
        [
            Refused("an object without an address", "W7.6 W14.1", "{}", Required("target_email")),
            Refused("no body", "W7.6", (Body?)null, Required("target_email")),
            Refused("an empty JSON body", "W7.6", "", Required("target_email")),
            Refused("an empty body of another type", "W7.6", Body.Text("", "text/plain"), Required("target_email")),
            Refused("an empty form", "W7.6", Body.Form(""), Required("target_email")),
            Refused("an array", "W7.26", "[]", Dictionary("list")),
            Refused("an array of objects", "W7.26", """[{"target_email":"ann@here"}]""", Dictionary("list")),
            Refused("a string", "W7.26", "\"ann@here\"", Dictionary("str")),
            Refused("an integer", "W7.26", "7", Dictionary("int")),
            Refused("a float", "W7.26", "7.5", Dictionary("float")),
            Refused("a boolean", "W7.26", "true", Dictionary("bool")),
            Refused("null", "W7.27", "null", Invalid("null", "No data provided")),
            Refused("JSON that breaks off", "W7.28", """{"target_email":""", Unparsable),
            Refused("JSON with something after it", "W7.28", """{"target_email":"ann@here"} x""", Unparsable),
            Refused("a trailing comma", "W7.28", """{"target_email":"ann@here",}""", Unparsable),
            Refused("a comment", "W7.28", """{"target_email":"ann@here"/**/}""", Unparsable),
            Refused("NaN", "W7.28", """{"target_email":"ann@here","level":NaN}""", Unparsable),
            Refused("Infinity", "W7.28", """{"target_email":"ann@here","level":-Infinity}""", Unparsable),
            Refused("a byte order mark", "W7.28", "\uFEFF{\"target_email\":\"ann@here\"}", Unparsable),
            Refused(
                "bytes that are no UTF-8",
                "W7.28",
                new Body([.. "{\"target_email\":\"a\xff\"}".Select(c => (byte)c)], "application/json"),
                Unparsable
            ),
            Refused(
                "half a surrogate pair",
                "W7.28",
                """{"target_email":"ann@here","first_name":"\ud83d"}""",
                Unparsable
            ),
            Refused("a form that says it is JSON", "W7.37", "target_email=ann%40here.example", Unparsable),
            Refused(
                "multipart without a boundary",
                "W7.29",
                Body.Text("x", "multipart/form-data"),
                BadRequest(400, "parse_error", "Multipart form parse error - Invalid boundary in multipart: None")
            ),
            Refused("plain text", "W7.32", Body.Text("target_email=a", "text/plain"), NoMediaType("text/plain")),
            Refused(
                "XML",
                "W7.32",
                Body.Text("<a/>", "application/xml; charset=utf-8"),
                NoMediaType("application/xml; charset=utf-8")
            ),
            Refused("a body of no type", "W7.32", Body.Text("{}", null), NoMediaType("")),
            Refused(
                "only the first of several faults is told",
                "W7.5",
                """{"combine_pending_invites":9,"send_email":9,"private_project_access":9,"message":[],"level":9,"first_name":null,"target_email":"ann@here"}""",
                Null("first_name")
            ),
            Refused(
                "the level before the message",
                "W7.5",
                """{"message":[],"level":9,"target_email":"ann@here"}""",
                NoChoice("9")
            ),
            Refused(
                "the message before the projects, the projects before the switches",
                "W7.5",
                """{"combine_pending_invites":9,"send_email":9,"private_project_access":9,"target_email":"ann@here"}""",
                ProjectError("The field must be a list of dictionaries.")
            ),
        ];

    private static IEnumerable<Scenario> Texts =>
        [
            With(
                "a first name of 31 characters",
                "W7.12",
                "first_name",
                $"\"{new string('x', 31)}\"",
                TooLong(30, "first_name")
            ),
            With("a null first name", "W7.13", "first_name", "null", Null("first_name")),
            .. "first_name message".Split(' ').SelectMany(NoTexts),
            With(
                "a message of 5,001 characters",
                "W7.15",
                "message",
                $"\"{new string('x', 5001)}\"",
                TooLong(5000, "message")
            ),
            .. BadNames.Select(bad =>
                With(
                    $"a first name with {bad.Key}",
                    "W7.30",
                    "first_name",
                    $"\"Ann{bad.Value}\"",
                    NoValue("first_name")
                )
            ),
            .. BadNames
                .Where(bad => bad.Key is not ("a line break" or "a tab" or "a link"))
                .Select(bad =>
                    With($"a message with {bad.Key}", "W7.31", "message", $"\"Hi{bad.Value}you\"", NoValue("message"))
                ),
        ];

    private static Dictionary<string, string> BadNames { get; } =
        new(StringComparer.Ordinal)
        {
            ["a line break"] = "\\nx",
            ["a tab"] = "\\tx",
            ["an escape"] = "\\u001bx",
            ["a delete"] = "\\u007fx",
            ["a C1 control"] = "\\u0085x",
            ["a right-to-left override"] = "\\u202ex",
            ["an isolate"] = "\\u2066x",
            ["a zero-width space"] = "\\u200bx",
            ["a word joiner"] = "\\u2060x",
            ["a byte order mark"] = "\\ufeffx",
            ["a Hangul filler"] = "\\u3164x",
            ["a grapheme joiner"] = "\\u034fx",
            ["less than"] = "<x",
            ["greater than"] = ">x",
            ["a link"] = " http://x",
        };

    private static IEnumerable<Scenario> NoTexts(string field) =>
        [
            .. "true [] {}".Split(' ').Select(v => With($"a {field} that is {v}", "W7.14", field, v, NoText(field))),
            With($"a {field} with a NUL", "W7.11", field, "\"a\\u0000\"", Nul(field)),
        ];

    private static IEnumerable<Scenario> Levels =>
        [
            With("a null level", "W7.18", "level", "null", Null("level")),
            .. new Dictionary<string, string>
            {
                ["99"] = "99",
                ["0"] = "0",
                ["-1"] = "-1",
                ["true"] = "True",
                ["false"] = "False",
                ["1.0"] = "1.0",
                ["[]"] = "[]",
                ["{}"] = "{}",
                ["\"\""] = "",
                ["\"admin\""] = "admin",
                ["\"1.0\""] = "1.0",
                ["[1]"] = "[1]",
            }.Select(level => With($"the level {level.Key}", "W7.17", "level", level.Key, NoChoice(level.Value))),
        ];

    private static IEnumerable<Scenario> Switches =>
        "send_email combine_pending_invites".Split(' ').SelectMany(NoSwitches);

    private static IEnumerable<Scenario> NoSwitches(string field) =>
        [
            .. "2 \"maybe\" \"\" [] {} 1.5"
                .Split(' ')
                .Select(v => With($"a {field} that is {v}", "W7.19", field, v, NoBoolean(field))),
            With($"a null {field}", "W7.20", field, "null", Null(field)),
        ];

    private static IEnumerable<Scenario> Projects =>
        [
            .. "\"x\" 5 true {}"
                .Split(' ')
                .Select(v =>
                    With(
                        $"projects that are {v}",
                        "W7.21",
                        Field,
                        v,
                        ProjectError("The field must be a list of dictionaries.")
                    )
                ),
            .. "[1] [[]] [null]"
                .Split(' ')
                .Select(v =>
                    With(
                        $"projects like {v}",
                        "W7.22",
                        Field,
                        v,
                        ProjectError("Each item in the list must be a dictionary.")
                    )
                ),
            .. new List<string> { "[{}]", """[{"id":1}]""", """[{"level":"member"}]""" }.Select(v =>
                With(
                    $"projects like {v}",
                    "W7.23",
                    Field,
                    v,
                    ProjectError("Each dictionary must contain \"id\" and \"level\" keys.")
                )
            ),
            .. new List<string> { "\"1\"", "1.5", "null", "9223372036854775808" }.Select(v =>
                With(
                    $"a project of id {v}",
                    "W7.24",
                    Field,
                    $$"""[{"id":{{v}},"level":"member"}]""",
                    ProjectError("The \"id\" field must be an integer.")
                )
            ),
            .. new List<string> { "\"owner\"", "1", "null" }.Select(v =>
                With(
                    $"a project of level {v}",
                    "W7.25",
                    Field,
                    $$"""[{"id":1,"level":{{v}}}]""",
                    ProjectError("The \"level\" field must be a valid access level.")
                )
            ),
        ];

    private const string Field = "private_project_access";

    private static Answer ProjectError(string detail) => Invalid("invalid_input", detail, Field);

    private static Answer Dictionary(string got) =>
        Invalid("invalid_input", $"Invalid data. Expected a dictionary, but got {got}.");

    private static Answer Nul(string field) =>
        Invalid("null_characters_not_allowed", "Null characters are not allowed.", field);

    private static Scenario With(string rule, string covers, string field, string json, Answer answer) =>
        Refused(rule, covers, $$"""{"target_email":"ann@here","{{field}}":{{json}}}""", answer);
}
