namespace Guestlist.WireTests.Rules;

/// <summary>Who gets what on one verb of a route.</summary>
/// <param name="Route">"METHOD path", as docs/wire.md writes it.</param>
/// <param name="Scope">What a key needs.</param>
/// <param name="Body">A body that changes nothing when it is let through.</param>
/// <param name="Member">The status for members.</param>
/// <param name="Admin">The status for admins.</param>
/// <param name="Owner">The status for owners, by key and by cookie; 0 where asking would do harm.</param>
/// <param name="Alien">The status for people of another organization.</param>
public sealed record Access(string Route, string Scope, string? Body, int Member, int Admin, int Owner, int Alien)
{
    private const string Read = "organization_member:read";
    private const string Write = "organization_member:write";

    /// <summary>Every verb of every route that needs somebody and may be asked with a key.</summary>
    public static IReadOnlyList<Access> Table { get; } =
    [
        new("GET /api/organizations/", "organization:read", null, 200, 200, 200, 200),
        new("POST /api/organizations/", "organization:write", "{}", 400, 400, 400, 400),
        new("GET /api/organizations/{org}/", "organization:read", null, 200, 200, 200, 404),
        new("PATCH /api/organizations/{org}/", "organization:write", """{"name":""}""", 403, 400, 400, 404),
        new("DELETE /api/organizations/{org}/", "organization:write", null, 403, 403, 0, 404),
        new("GET /api/organizations/{org}/invites/", Read, null, 200, 200, 200, 403),
        new("POST /api/organizations/{org}/invites/", Write, "{}", 400, 400, 400, 403),
        new("POST /api/organizations/{org}/invites/bulk/", Write, "{}", 400, 400, 400, 403),
        new("GET /api/organizations/{org}/invites/{id}/", Read, null, 404, 404, 404, 403),
        new("PATCH /api/organizations/{org}/invites/{id}/", Write, "{}", 403, 404, 404, 403),
        new("DELETE /api/organizations/{org}/invites/{id}/", Write, null, 403, 404, 404, 403),
        new("POST /api/organizations/{org}/invites/resends/", Write, "{}", 403, 400, 400, 403),
        new("POST /api/organizations/{org}/invites/{id}/resend/", Write, "{}", 403, 404, 404, 403),
        new("POST /api/organizations/{org}/invites/{id}/readdress/", Write, "{}", 404, 404, 404, 403),
        new("POST /api/organizations/{org}/invites/{id}/release/", Write, null, 403, 404, 404, 403),
        new("GET /api/organizations/{org}/invites/{id}/activity/", Read, null, 404, 404, 404, 403),
        new("POST /api/organizations/{org}/invites/{id}/link/", Write, null, 403, 404, 404, 403),
        new("GET /api/organizations/{org}/members/", Read, null, 200, 200, 200, 403),
        new("PATCH /api/organizations/{org}/members/{user_uuid}/", Write, """{"level":8}""", 403, 403, 403, 403),
        new("PUT /api/organizations/{org}/members/{user_uuid}/", Write, """{"level":8}""", 403, 403, 403, 403),
        new("DELETE /api/organizations/{org}/members/{user_uuid}/", Write, null, 403, 403, 400, 403),
        new("GET /api/organizations/{org}/activity/", "organization:read", null, 200, 200, 200, 403),
        new("GET /api/organizations/{org}/activity/export/", "organization:read", null, 403, 200, 200, 403),
        new("POST /api/organizations/{org}/erasures/", "organization:write", "{}", 403, 403, 400, 403),
        new("GET /api/organizations/{org}/suppressions/", Read, null, 403, 200, 200, 403),
        new("DELETE /api/organizations/{org}/suppressions/{id}/", Write, null, 403, 404, 404, 403),
        new("GET /api/users/@me/", "user:read", null, 200, 200, 200, 200),
        new("POST /api/users/@me/verification/", "user:write", null, 204, 204, 204, 204),
        new("PATCH /api/users/@me/", "user:write", """{"first_name":""}""", 400, 400, 400, 400),
    ];

    /// <summary>The verbs that ask for no credentials, with what they answer to an empty object.</summary>
    public static IReadOnlyDictionary<string, int> Open { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["POST /api/signup/"] = 400,
            ["GET /api/signup/{secret}/"] = 400,
            ["POST /api/signup/{secret}/"] = 400,
            ["POST /api/signup/{secret}/decline/"] = 400,
            ["POST /api/signup/{secret}/renewal/"] = 400,
            ["POST /api/signup/{secret}/readdress/"] = 401,
            ["POST /api/reset/"] = 400,
            ["GET /api/reset/{token}/"] = 400,
            ["POST /api/reset/{token}/"] = 400,
            ["POST /api/verify/{token}/"] = 401,
            ["POST /api/login/"] = 400,
            ["POST /api/logout/"] = 204,
            // Closed, unless a secret is set.
            ["POST /api/delivery_events/"] = 404,
            ["POST /api/delivery_events/postmark/"] = 404,
            ["POST /api/delivery_events/ses/"] = 404,
            ["POST /api/delivery_events/sendgrid/"] = 404,
        };

    /// <summary>The verbs that only a session opens, with what it then answers to an empty object and an unknown key.</summary>
    public static IReadOnlyDictionary<string, int> SessionAlone { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["GET /api/personal_api_keys/"] = 200,
            ["POST /api/personal_api_keys/"] = 400,
            ["GET /api/personal_api_keys/{key_id}/"] = 404,
            ["PATCH /api/personal_api_keys/{key_id}/"] = 404,
            ["DELETE /api/personal_api_keys/{key_id}/"] = 404,
            ["POST /api/personal_api_keys/{key_id}/roll/"] = 404,
        };

    /// <summary>Every route that one of the tables has.</summary>
    public static IEnumerable<string> Routes =>
        Table.Select(access => access.Route).Concat(Open.Keys).Concat(SessionAlone.Keys);

    /// <summary>Whether the path names an organization whose members alone may come.</summary>
    public bool IsInside => Route.Contains("{org}/", StringComparison.Ordinal) && Alien == 403;
}
