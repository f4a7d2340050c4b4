using System.Text.Json;
using Guestlist.Organizations;

namespace Guestlist.Server.Api.Wire;

/// <summary>The organization object.</summary>
internal static class OrganizationJson
{
    public static void Write(Utf8JsonWriter json, Organization organization)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, organization.Id);
        json.WriteString("name"u8, organization.Name);
        json.WriteString("slug"u8, organization.Slug);
        json.WriteString("created_at"u8, DrfTimestamp.Format(organization.CreatedAt));
        json.WriteString("updated_at"u8, DrfTimestamp.Format(organization.UpdatedAt));
        json.WriteNumber("membership_level"u8, (int)organization.OwnLevel);
        json.WriteBoolean("members_can_invite"u8, organization.MembersCanInvite);
        json.WriteBoolean("is_member_join_email_enabled"u8, organization.TellsOfJoins);
        json.WritePropertyName("metadata"u8);
        json.WriteRawValue(organization.Metadata, skipInputValidation: true);
        json.WritePropertyName("invite_lifetime"u8);
        if (organization.InviteLifetime is { } lifetime)
        {
            json.WriteNumberValue((long)lifetime.TotalSeconds);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("acceptance_policy"u8, organization.AcceptancePolicy);
        json.WriteBoolean("reminders_enabled"u8, organization.Reminds);
        json.WriteBoolean("digest_enabled"u8, organization.SendsDigest);
        json.WriteString("locale"u8, organization.Locale);
        json.WriteEndObject();
    }
}
