using System.Text.Json;
using Guestlist.Users;

namespace Guestlist.Server.Api.Wire;

/// <summary>The user object.</summary>
internal static class UserJson
{
    /// <summary>The fields that every shape of a user begins with.</summary>
    public static void WriteFields(Utf8JsonWriter json, User user)
    {
        json.WriteNumber("id"u8, user.Id);
        json.WriteString("uuid"u8, user.Uuid);
        json.WriteString("distinct_id"u8, user.DistinctId);
        json.WriteString("first_name"u8, user.FirstName);
        json.WriteString("last_name"u8, user.LastName);
        json.WriteString("email"u8, user.Email);
        if (user.IsEmailVerified is { } verified)
        {
            json.WriteBoolean("is_email_verified"u8, verified);
        }
        else
        {
            json.WriteNull("is_email_verified"u8);
        }
    }

    /// <summary>The answer to a sign-up or an acceptance.</summary>
    public static void WriteSignedUp(Utf8JsonWriter json, User user)
    {
        json.WriteStartObject();
        WriteFields(json, user);
        json.WriteString("redirect_url"u8, "/");
        json.WriteEndObject();
    }
}
