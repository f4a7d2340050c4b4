namespace Guestlist.WireTests.Tables;

/// <summary>Wrong values as errors quote them, which is as Python prints them (docs/wire.md, W7.17).</summary>
public sealed class Quoting(Servers servers) : WireTable<Quoting>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            .. new Dictionary<string, string>
            {
                ["-0"] = "0",
                ["-0.0"] = "-0.0",
                ["1.50"] = "1.5",
                ["1e5"] = "100000.0",
                ["1E400"] = "inf",
                ["-1e400"] = "-inf",
                ["0.0001"] = "0.0001",
                ["0.00001"] = "1e-05",
                ["1e15"] = "1000000000000000.0",
                ["-1234567890123456.5"] = "-1234567890123456.5",
                ["1e16"] = "1e+16",
                ["1.5e300"] = "1.5e+300",
                ["123456789012345680000.0"] = "1.2345678901234568e+20",
                ["123456789012345680000"] = "123456789012345680000",
                ["[1.50,-0,1e2]"] = "[1.5, 0, 100.0]",
                ["[\"\\u0001\\n\\t\\\\\"]"] = "['\\x01\\n\\t\\\\']",
                ["[\"\\u00e9\\u00a0\\u007f\\u200b\\ue000\\udb40\\udc01\"]"] =
                    "['\u00e9\\xa0\\x7f\\u200b\\ue000\\U000e0001']",
                ["[\"it's\",\"'\\\"\"]"] = "[\"it's\", '\\'\"']",
                ["{\"a\":1,\"b\":null,\"a\":[2.50]}"] = "{'a': [2.5], 'b': None}",
            }.Select(level =>
                Refused(
                    $"the level {level.Key}",
                    "W7.17",
                    $$"""{"target_email":"ann@here","level":{{level.Key}}}""",
                    NoChoice(level.Value)
                )
            ),
        ];
}
