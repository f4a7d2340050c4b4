using System.Text.Json;
using Guestlist.Invites;

namespace Guestlist.Server.Api.Wire;

/// <summary>What became of each of several invites.</summary>
internal static class ResentJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Resent> results)
    {
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var result in results)
        {
            Write(json, result);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Resent result)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, result.Id);
        if (result.Refusal is { } refusal)
        {
            json.WriteString("result"u8, "refused"u8);
            json.WriteString("code"u8, refusal.Code);
            json.WriteString("detail"u8, refusal.Detail);
        }
        else
        {
            json.WriteString("result"u8, "resent"u8);
            json.WriteString("expires_at"u8, DrfTimestamp.Format(result.Invite!.ExpiresAt));
        }

        json.WriteEndObject();
    }
}
