using System.Text.Json;
using Guestlist.Invites;

namespace Guestlist.Server.Api.Wire;

/// <summary>What became of each of several invites.</summary>
internal static class ResentJson
{
    /// <param name="json">Where to.</param>
    /// <param name="asked">What was asked for, in whose order the rows stand; null for that of the results.</param>
    /// <param name="results">Of everything asked for that is an id.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<AskedInvite>? asked, IReadOnlyList<Resent> results)
    {
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        var rest = new Queue<Resent>(results);
        foreach (var one in asked ?? [.. results.Select(result => new AskedInvite(result.Id, default))])
        {
            if (one.Id is null)
            {
                WriteUnknown(json, one.Sent);
            }
            else
            {
                Write(json, rest.Dequeue());
            }
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
            WriteRefusal(json, refusal);
        }
        else
        {
            json.WriteString("result"u8, "resent"u8);
            json.WriteString("expires_at"u8, DrfTimestamp.Format(result.Invite!.ExpiresAt));
        }

        json.WriteEndObject();
    }

    /// <summary>What is no id is an id that nothing has, told as it was sent.</summary>
    private static void WriteUnknown(Utf8JsonWriter json, JsonElement sent)
    {
        json.WriteStartObject();
        json.WritePropertyName("id"u8);
        sent.WriteTo(json);
        WriteRefusal(json, new NotFound());
        json.WriteEndObject();
    }

    private static void WriteRefusal(Utf8JsonWriter json, Refusal refusal)
    {
        json.WriteString("result"u8, "refused"u8);
        json.WriteString("code"u8, refusal.Code);
        json.WriteString("detail"u8, refusal.Detail);
    }
}
