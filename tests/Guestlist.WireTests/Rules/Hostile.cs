namespace Guestlist.WireTests.Rules;

/// <summary>The pieces that malformed requests are made of.</summary>
internal static class Hostile
{
    public static string[] Methods { get; } = ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "BREW", "get", "TRACE", "POST", "GET"];

    public static string[] Suffixes { get; } = ["", "", "", "", "", "/", ".json", ".xml", "%2f", "%00", "..", "%c0%af", "/.", ";a=b", "%", "%zz", "%F0%9F%8E%89"];

    public static string[] Segments { get; } =
        [
            "@current", "@me", "0", "-1", "null", "%20", "%00", "%2e%2e", "..%2f..", "'%20or%201=1--", "99999999999999999999",
            "00000000-0000-0000-0000-000000000000", "{id}", "%ff%fe", new('a', 43), new('a', 900), "%E2%80%AE", "@", "*",
        ];

    public static string[] Queries { get; } =
        [
            "limit=-1", "limit=1e9", "offset=9223372036854775807", "limit=%00", "limit=%ff", "format=json", "format=", "personal_api_key=",
            "personal_api_key=%ff", "&&&&", "=", "a[]=1&a[]=2", "limit=1&limit=2&limit", "offset=%D9%A1", "email=%00", "email=%ff@x", "email='--",
            new('x', 2000), "search=%25", "ordering=-created_at;drop", "limit=0x10", "offset=+1+", "limit=1_0",
        ];

    public static string[] ContentTypes { get; } =
        [
            "", "text/plain", "application/xml", "application/json; charset=utf-16", "application/json; charset=nonsense", "application/jsonp",
            "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x",
            "multipart/form-data; boundary=\"" + new string('b', 200) + "\"", "application/json, text/plain", "*/*", "json", "/", ";",
        ];

    public static string[] Headers { get; } =
        [
            "Accept: text/html", "Accept: ", "Accept: */*;q=2", "Accept: application/json; indent=99999999999", "Accept: application/json; indent=-1", "Accept: ,,;",
            "Authorization: Bearer \u00ff\u00fe", "Authorization: Bearer", "Authorization: Basic x", "Cookie: guestlist=\u00ff; guestlist=",
            "Cookie: ;;;=", "Origin: null", "Origin: http://[", "Sec-Fetch-Site: cross-site", "X-Forwarded-For: 1.2.3.4, nonsense",
            "X-Forwarded-Proto: gopher", "X-Forwarded-Host: evil.example/", "Transfer-Encoding: nonsense", "Expect: 100-continue",
            "Content-Encoding: gzip", "X-HTTP-Method-Override: DELETE", "X-Request-Id: \u00ff" + new string('x', 500), "Range: bytes=0-", "Traceparent: 00-x", "If-None-Match: *",
        ];

    public static string[] Names { get; } =
        [
            "target_email", "target_email", "first_name", "message", "level", "private_project_access", "send_email", "combine_pending_invites",
            "email", "password", "organization_name", "name", "label", "scopes", "scoped_teams", "scoped_organizations", "last_name",
            "set_current_organization", "members_can_invite", "is_member_join_email_enabled", "metadata", "setup_code", "email_opt_in",
            "personal_api_key", "user", "id", "", "__proto__", "\\u0000", "\\ud800", "target_email ",
        ];

    public static string[] Values { get; } =
        [
            "null", "true", "false", "0", "-0", "1", "8", "15", "16", "1.0", "1e400", "-1e-400", "99999999999999999999999999", "NaN", "Infinity", "-",
            "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\ud83d\\ude00\"", "\"\u202e\"", "\"\\u200b\"", "\"\\x\"", "\"\n\"",
            "[]", "{}", "[[]]", "[{}]", "[null]", "{\"id\":1,\"level\":\"admin\"}", "[{\"id\":99999999999999999999,\"level\":\"admin\"}]", "[{\"id\":1e2,\"level\":\"member\"}]",
            "\"ann@here.example\"", "\"a@b\"", "\"a@\u00fc.de\"", "\"a@xn--\"", "\"a@xn--a\"", "\"a@" + new string('b', 240) + ".co\"", "\"@\"", "\"a@b.co\\r\\nBcc: c@d.co\"",
            "\"\\\"a\\\"@b.co\"", "\"a@[::1]\"", "\"a@[IPv6:::1]\"", "\"a@[999.1.1.1]\"", "\"a\u212a@b.co\"", "\"a@\uff0eco\"", "\"<a@b.co>\"", "\"a@b.co,c@d.co\"",
            "\"*\"", "[\"*\"]", "[\"organization:read\"]", "[\"\"]", "[1]", "\"'; drop table users; --\"", "\"" + new string('x', 6000) + "\"", "\"correct horse\"",
            "\"01890000-0000-7000-8000-000000000000\"", "\"{0}\"", "\"%s%n\"", "\"${jndi:ldap://x}\"", "\"\u0000\"", "01", "1.", ".5", "+1", "0x1", "'a'", "undefined", "tru",
        ];

    public static string[] Bodies { get; } =
        [
            "", " ", "null", "true", "7", "\"x\"", "[", "]", "{", "}", "{}{}", "[1,]", "{\"a\"}", "{'a':1}", "\u00ef\u00bb\u00bf{}", "\ufeff{}", "//x\n{}", "target_email=a%40b.co&level=%ff",
            "a=1&a=2&&&=&%", "--x\r\nContent-Disposition: form-data; name=\"target_email\"\r\n\r\na@b.co\r\n--x--\r\n", "--x\r\n\r\n", "--x", "--x--", "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nc\r\n--x--",
            new string('[', 100_000), string.Concat(Enumerable.Repeat("{\"a\":", 5_000)), "[" + string.Join(',', Enumerable.Repeat("0", 50_000)) + "]",
            "{\"target_email\":\"" + new string('a', 100_000) + "@b.co\"}", "{" + string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"k{i}\":{i}")) + "}", new string(' ', 200_000) + "{}",
        ];
}
