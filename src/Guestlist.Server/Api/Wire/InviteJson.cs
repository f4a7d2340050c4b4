using System.Text.Json;
using Guestlist.Invites;
using Guestlist.Users;

namespace Guestlist.Server.Api.Wire;

/// <summary>The invite object, its keys in the order clients know, ours after them.</summary>
internal static class InviteJson
{
    public static void Write(Utf8JsonWriter json, Invite invite, DateTimeOffset now)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, invite.Id);
        json.WriteString("target_email"u8, invite.TargetEmail);
        json.WriteString("first_name"u8, invite.FirstName);
        json.WriteBoolean("emailing_attempt_made"u8, invite.EmailingAttemptMade);
        json.WriteNumber("level"u8, (int)invite.Level);
        json.WriteBoolean("is_expired"u8, invite.IsExpired(now));
        WriteUser(json, "created_by", invite.CreatedBy);
        json.WriteString("created_at"u8, DrfTimestamp.Format(invite.CreatedAt));
        json.WriteString("updated_at"u8, DrfTimestamp.Format(invite.UpdatedAt));
        json.WriteString("message"u8, invite.Message);
        json.WritePropertyName("private_project_access"u8);
        if (invite.PrivateProjectAccess is { } access)
        {
            json.WriteRawValue(access, skipInputValidation: true);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("status"u8, invite.Status(now));
        json.WriteString("expires_at"u8, DrfTimestamp.Format(invite.ExpiresAt));
        json.WriteEndObject();
    }

    /// <summary>A user as others see them, or null when the account is gone.</summary>
    public static void WriteUser(Utf8JsonWriter json, string name, User? user)
    {
        json.WritePropertyName(name);
        if (user is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        UserJson.WriteFields(json, user);
        json.WriteEndObject();
    }
}
