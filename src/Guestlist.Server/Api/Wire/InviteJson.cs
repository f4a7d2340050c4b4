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
        WriteDelivery(json, invite.Delivery);
        json.WritePropertyName("metadata"u8);
        json.WriteRawValue(invite.Metadata, skipInputValidation: true);
        json.WriteString("locale"u8, invite.Locale);
        WriteEnd(json, invite);
        json.WriteString("renewal_asked_at"u8, DrfTimestamp.Format(invite.RenewalAskedAt));
        WriteWaiting(json, invite);
        json.WriteEndObject();
    }

    private static void WriteDelivery(Utf8JsonWriter json, MailTruth delivery)
    {
        json.WriteStartObject("delivery"u8);
        json.WriteString("state"u8, delivery.State);
        json.WriteString("detail"u8, delivery.Detail);
        json.WriteString("at"u8, DrfTimestamp.Format(delivery.At));
        json.WriteEndObject();
    }

    private static void WriteEnd(Utf8JsonWriter json, Invite invite)
    {
        var accepted = invite.EndedAs == Endings.Accepted;
        json.WriteString("accepted_at"u8, DrfTimestamp.Format(accepted ? invite.End?.At : null));
        json.WriteString("ended_at"u8, DrfTimestamp.Format(invite.End?.At));
        WriteId(json, "ended_by", invite.End?.By);
        json.WriteString("ended_link"u8, invite.End?.Link);
        WriteId(json, "replaced_by", invite.End?.ReplacedBy);
    }

    /// <summary>What waits for an admin: somebody to answer for it, or an answer to somebody's wish.</summary>
    private static void WriteWaiting(Utf8JsonWriter json, Invite invite)
    {
        if (invite.Held is { } held)
        {
            json.WriteStartObject("held"u8);
            json.WriteString("because"u8, held.Because);
            json.WriteString("at"u8, DrfTimestamp.Format(held.At));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("held"u8);
        }

        if (invite.Readdress is { } asked)
        {
            json.WriteStartObject("readdress"u8);
            json.WriteString("email"u8, asked.Email);
            json.WriteString("at"u8, DrfTimestamp.Format(asked.At));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("readdress"u8);
        }
    }

    private static void WriteId(Utf8JsonWriter json, string name, Guid? id)
    {
        if (id is { } known)
        {
            json.WriteString(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
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
