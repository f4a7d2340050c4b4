namespace Guestlist.WireTests.Harness;

/// <summary>
/// The objects of the wire as texts to compare with: exact keys, order and values, with placeholders in «»
/// for what nobody can know before.
/// </summary>
public static class Shapes
{
    /// <summary>An invite; the arguments are JSON texts.</summary>
    public static string Invite(
        string to = "ann",
        string firstName = "\"\"",
        string mailed = "true",
        int level = 1,
        string message = "null",
        string projects = "[]",
        string status = "pending",
        string by = "olga",
        string id = "«uuid»",
        string metadata = "{}",
        string locale = "null",
        string renewal = "null",
        string held = "null",
        string readdress = "null"
    ) =>
        $$"""{"id":"{{id}}","target_email":"{{At(to)}}","first_name":{{firstName}},"emailing_attempt_made":{{mailed}},"level":{{level}},"is_expired":{{(status == "expired" ? "true" : "false")}},"created_by":{{User(by)}},"created_at":"«time»","updated_at":"«time»","message":{{message}},"private_project_access":{{projects}},"status":"{{status}}","expires_at":"«time»","delivery":«delivery»,"metadata":{{metadata}},"locale":{{locale}},{{End(status)}},"renewal_asked_at":{{renewal}},"held":{{held}},"readdress":{{readdress}}}""";

    /// <summary>How an invite of some status tells of its end.</summary>
    private static string End(string status) =>
        status is "pending" or "expired"
            ? "\"accepted_at\":null,\"ended_at\":null,\"ended_by\":null,\"ended_link\":null,\"replaced_by\":null"
            : $"\"accepted_at\":{(status == "accepted" ? "\"«time»\"" : "null")},\"ended_at\":\"«time»\",\"ended_by\":{(status == "declined" ? "null" : "\"«uuid»\"")},\"ended_link\":{(status is "accepted" or "declined" ? "\"«link»\"" : "null")},\"replaced_by\":{(status == "replaced" ? "\"«uuid»\"" : "null")}";

    /// <summary>A person as others see them.</summary>
    public static string User(string name, string verified = "«bool»") =>
        $$"""{"id":«int»,"uuid":"«uuid»","distinct_id":«nullable»,"first_name":"{{Title(name)}}","last_name":"","email":"{{At(name)}}","is_email_verified":{{verified}}}""";

    /// <summary>The person an acceptance or a sign-up made or joined.</summary>
    public static string Joined(string name, string verified = "«bool»") =>
        User(name, verified)[..^1] + ",\"redirect_url\":\"/\"}";

    /// <summary>A page of a list.</summary>
    public static string Page(int count, string next, string previous, params string[] results) =>
        $$"""{"count":{{count}},"next":{{next}},"previous":{{previous}},"results":[{{string.Join(',', results)}}]}""";

    /// <summary>A page that is the whole list.</summary>
    public static string Whole(params string[] results) => Page(results.Length, "null", "null", results);

    /// <summary>An address of the row's own domain, unless it is one already.</summary>
    public static string At(string name) => name.Contains('@', StringComparison.Ordinal) ? name : $"{name}@here";

    /// <summary>The first name a person of this name gave.</summary>
    public static string Title(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
