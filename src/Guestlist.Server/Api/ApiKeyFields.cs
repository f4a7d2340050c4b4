using System.Text.Json;
using Guestlist.ApiKeys;
using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>Reads a key from a body, in the order in which errors are reported.</summary>
internal static class ApiKeyFields
{
    private const int MaxLabel = 40;
    private const int MostItems = 100;

    public static (string Label, KeyReach Reach) ReadNew(DrfFields fields)
    {
        var label = fields.RequiredText("label", MaxLabel);
        var scopes = Scopes(fields) ?? throw fields.Fail("scopes", "required", "This field is required.");
        return (label, new KeyReach(scopes, Teams(fields) ?? [], Organizations(fields) ?? []));
    }

    public static KeyChanges ReadChanges(DrfFields fields) =>
        new(fields.Text("label", MaxLabel, blank: false), Scopes(fields), Teams(fields), Organizations(fields));

    private static List<string>? Scopes(DrfFields fields)
    {
        const string name = "scopes";
        var scopes = fields.ShortTexts(name, MostItems)?.Distinct(StringComparer.Ordinal).ToList();
        if (scopes is { Count: 0 })
        {
            throw fields.Fail(name, "empty", "This list may not be empty.");
        }

        return scopes?.Find(scope => !KeyScopes.IsKnown(scope)) is { } unknown
            ? throw fields.Fail(name, "invalid_input", $"Invalid scope: {unknown}")
            : scopes;
    }

    private static List<long>? Teams(DrfFields fields)
    {
        const string name = "scoped_teams";
        return fields
            .ShortList(name, MostItems, nullable: true)
            ?.Select((item, index) => Team(item) ?? throw NoInteger(index))
            .Distinct()
            .ToList();

        WireException NoInteger(int index) =>
            fields.Fail($"{name}__{index}", "invalid_input", "A valid integer is required.");
    }

    private static List<Guid>? Organizations(DrfFields fields)
    {
        const string name = "scoped_organizations";
        return fields
            .ShortTexts(name, MostItems, nullable: true)
            ?.Select(text =>
                WireIds.Parse(text) ?? throw fields.Fail(name, "invalid_input", "Invalid organization UUID")
            )
            .Distinct()
            .ToList();
    }

    /// <summary>A whole number, or its digits as a string.</summary>
    private static long? Team(JsonElement item) =>
        item.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && long.TryParse(PythonText.Str(item), out var team)
            ? team
            : null;
}
