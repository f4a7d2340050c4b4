using System.Text.Json;
using Guestlist.Invites;
using Guestlist.Organizations;

namespace Guestlist.Server.Api.Wire;

/// <summary>An entry of the activity.</summary>
internal static class ActivityJson
{
    public static void Write(Utf8JsonWriter json, Happening happening)
    {
        json.WriteStartObject();
        WriteFields(json, happening);
        json.WriteEndObject();
    }

    /// <summary>The same with a sentence for people.</summary>
    public static void WriteTold(Utf8JsonWriter json, Happening happening)
    {
        json.WriteStartObject();
        WriteFields(json, happening);
        json.WriteString("words"u8, TimelineWords.Of(happening));
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Happening happening)
    {
        json.WriteString("id"u8, happening.Id);
        json.WriteString("at"u8, DrfTimestamp.Format(happening.At));
        json.WriteStartObject("actor"u8);
        json.WriteString("type"u8, happening.Actor.Type);
        if (happening.By is { } user)
        {
            UserJson.WriteFields(json, user);
        }
        else if (happening.Actor.Id is { } gone)
        {
            json.WriteString("uuid"u8, gone);
        }

        json.WriteEndObject();
        json.WriteString("action"u8, happening.Action);
        json.WriteStartObject("subject"u8);
        json.WriteString("type"u8, happening.SubjectType);
        json.WriteString("id"u8, happening.SubjectId);
        json.WriteEndObject();
        json.WriteString("detail"u8, happening.Detail);
        if (happening.Position is { } position)
        {
            json.WriteNumber("position"u8, position);
        }
        else
        {
            json.WriteNull("position"u8);
        }

        json.WriteString("hash"u8, happening.Hash);
    }
}
