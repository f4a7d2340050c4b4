using System.Text.Json;
using Guestlist.Members;

namespace Guestlist.Server.Api.Wire;

/// <summary>The member object.</summary>
internal static class MemberJson
{
    public static void Write(Utf8JsonWriter json, Member member)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, member.Id);
        InviteJson.WriteUser(json, "user", member.User);
        json.WriteNumber("level"u8, (int)member.Level);
        json.WriteString("joined_at"u8, DrfTimestamp.Format(member.JoinedAt));
        json.WriteString("updated_at"u8, DrfTimestamp.Format(member.UpdatedAt));
        json.WritePropertyName("metadata"u8);
        json.WriteRawValue(member.Metadata, skipInputValidation: true);
        json.WriteEndObject();
    }
}
