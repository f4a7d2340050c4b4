namespace Guestlist.ApiKeys;

/// <summary>The words a key's scopes may be: <c>*</c>, or an object with what may be done to it.</summary>
public static class KeyScopes
{
    /// <summary>The word that grants everything.</summary>
    public const string Everything = "*";

    /// <summary>The words that grant something here, the widest first.</summary>
    public static IReadOnlyList<string> ThatGrant { get; } =
    [
        Everything,
        "organization_member:read",
        "organization_member:write",
        "organization:read",
        "organization:write",
        "user:read",
        "user:write",
    ];

    private static readonly HashSet<string> Objects = new(StringComparer.Ordinal)
    {
        "organization_member",
        "organization",
        "user",
        // Objects of the borrowed API that are not here: existing scripts ask for them; they grant nothing.
        "action",
        "annotation",
        "cohort",
        "dashboard",
        "event_definition",
        "experiment",
        "feature_flag",
        "insight",
        "notebook",
        "person",
        "plugin",
        "project",
        "property_definition",
        "query",
        "session_recording",
        "survey",
    };

    /// <summary>True for a known word.</summary>
    public static bool IsKnown(string word) =>
        word == Everything || (word.Split(':') is [var subject, "read" or "write"] && Objects.Contains(subject));
}
