using System.Text.Json;
using Guestlist.Feedback;

namespace Guestlist.Server.Api.Wire;

/// <summary>What each event of a request has done, in their order.</summary>
internal static class ReportResultJson
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<ReportResult> results)
    {
        json.WriteStartObject();
        json.WriteStartArray("results"u8);
        foreach (var result in results)
        {
            json.WriteStartObject();
            json.WriteString("result"u8, result.Outcome);
            json.WriteString("reason"u8, result.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
