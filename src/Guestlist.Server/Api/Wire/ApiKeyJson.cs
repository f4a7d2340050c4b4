using System.Text.Json;
using Guestlist.ApiKeys;

namespace Guestlist.Server.Api.Wire;

/// <summary>The key object. Its value is null but in the answer that makes it.</summary>
internal static class ApiKeyJson
{
    public static void Write(Utf8JsonWriter json, ApiKey key, Secret? value = null)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, key.Id);
        json.WriteString("label"u8, key.Label);
        json.WriteString("value"u8, value?.Value);
        json.WriteString("mask_value"u8, key.Mask);
        json.WriteString("created_at"u8, DrfTimestamp.Format(key.CreatedAt));
        json.WriteString("last_used_at"u8, DrfTimestamp.Format(key.LastUsedAt));
        json.WriteString("last_rolled_at"u8, DrfTimestamp.Format(key.LastRolledAt));
        json.WriteNumber("user_id"u8, key.UserId);
        json.WriteStartArray("scopes"u8);
        foreach (var scope in key.Reach.Scopes)
        {
            json.WriteStringValue(scope);
        }

        json.WriteEndArray();
        json.WriteStartArray("scoped_teams"u8);
        foreach (var team in key.Reach.Teams)
        {
            json.WriteNumberValue(team);
        }

        json.WriteEndArray();
        json.WriteStartArray("scoped_organizations"u8);
        foreach (var organization in key.Reach.Organizations)
        {
            json.WriteStringValue(organization);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
