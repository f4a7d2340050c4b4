using System.Text.Json;
using Guestlist.Organizations;
using Guestlist.Users;

namespace Guestlist.Server.Api.Wire;

/// <summary>The user object as its owner sees it: with their organizations.</summary>
internal static class MeJson
{
    public static void Write(Utf8JsonWriter json, User user, IReadOnlyList<Organization> organizations)
    {
        json.WriteStartObject();
        UserJson.WriteFields(json, user);

        // As with @current: where no current one is set, the first counts.
        var current =
            organizations.FirstOrDefault(organization => organization.Id == user.CurrentOrganizationId)
            ?? (organizations.Count == 0 ? null : organizations[0]);
        json.WritePropertyName("organization"u8);
        if (current is null)
        {
            json.WriteNullValue();
        }
        else
        {
            WriteShort(json, current);
        }

        json.WriteStartArray("organizations"u8);
        foreach (var organization in organizations)
        {
            WriteShort(json, organization);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteShort(Utf8JsonWriter json, Organization organization)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, organization.Id);
        json.WriteString("name"u8, organization.Name);
        json.WriteString("slug"u8, organization.Slug);
        json.WriteNumber("membership_level"u8, (int)organization.OwnLevel);
        json.WriteEndObject();
    }
}
