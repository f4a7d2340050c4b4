namespace Guestlist.WireTests.Tables;

/// <summary>Requests that only a socket can send (docs/wire.md, W1.21, W1.22 and W6.13).</summary>
public sealed class RawRequests(Servers servers) : WireTable<RawRequests>(servers), ITable
{
    public static IEnumerable<Scenario> Rows =>
        [
            Row(
                "a body that does not come in time is not waited for",
                "W1.21 W14.2",
                async w =>
                    (
                        await w.SendsRaw(
                            Head(w, "POST /api/login/ HTTP/1.1")
                                + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n{\"email\":"
                        )
                    ).Is(BadRequest(408, "request_timeout", "The request body took too long to arrive."))
            ),
            .. new Dictionary<string, (int Status, string Target)>(StringComparer.Ordinal)
            {
                ["letters beyond ASCII as they are"] = (400, "/api/organizations/\u00e9/"),
                ["an encoded NUL"] = (400, "/api/organizations/%00/"),
                ["a request line over 8 KiB"] = (414, "/api/organizations/?" + new string('x', 8 * 1024)),
            }.Select(refused =>
                Row(
                    $"{refused.Key} goes no further than the door",
                    "W1.22",
                    async w =>
                        (await w.SendsRaw(Head(w, $"GET {refused.Value.Target} HTTP/1.1") + "\r\n")).Is(
                            refused.Value.Status,
                            ""
                        )
                )
            ),
            Row(
                "headers over 32 KiB go no further than the door",
                "W1.22",
                async w =>
                    (
                        await w.SendsRaw(
                            Head(w, "GET /api/organizations/ HTTP/1.1") + $"X: {new string('x', 33 * 1024)}\r\n\r\n"
                        )
                    ).Is(431, "")
            ),
            Row(
                "links of a request without a host begin with the public URL",
                "W6.13",
                async w =>
                {
                    await w.Owner.Invites("ann", Unmailed);
                    var path = $"/api/organizations/{w.Owner.Organization}/invites/?limit=1&offset=1";
                    var key = $"Authorization: Bearer {w.Owner.Key}\r\n\r\n";
                    var previous = Page(
                        1,
                        "null",
                        Quoted($"http://server{path.Replace("&offset=1", "", StringComparison.Ordinal)}")
                    );
                    (await w.SendsRaw($"GET {path} HTTP/1.0\r\n{key}")).Is(200, previous);
                    (await w.SendsRaw($"GET {path} HTTP/1.1\r\nHost:\r\nConnection: close\r\n{key}")).Is(200, previous);
                },
                writes: "invite.created"
            ),
        ];

    private static string Head(World w, string line) =>
        $"{line}\r\nHost: {w.Server.Url.Authority}\r\nConnection: close\r\n";
}
