using System.Text.Json;
using Guestlist.Suppressions;

namespace Guestlist.Server.Api.Wire;

/// <summary>An address that gets no more mail from an organization.</summary>
internal static class SuppressionJson
{
    public static void Write(Utf8JsonWriter json, Suppression suppression)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, suppression.Id);
        json.WriteString("reason"u8, suppression.Reason);
        json.WriteString("created_at"u8, DrfTimestamp.Format(suppression.CreatedAt));
        json.WriteStartArray("addresses"u8);
        foreach (var address in suppression.Addresses)
        {
            json.WriteStringValue(address);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
