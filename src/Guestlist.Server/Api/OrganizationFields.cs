using Guestlist.Acceptance;
using Guestlist.Organizations;
using Guestlist.Server.Api.Wire;

namespace Guestlist.Server.Api;

/// <summary>Reads an organization from a body, in the order in which errors are reported.</summary>
internal static class OrganizationFields
{
    public static string Name(DrfFields fields)
    {
        var name = fields.RequiredText("name", CreateOrganization.MaxNameLength);
        return PlainText.IsName(name) ? name : throw fields.Fail("name", "invalid_input", "Enter a valid value.");
    }

    public static OrganizationChanges ReadChanges(DrfFields fields) =>
        new(
            fields.Has("name") ? Name(fields) : null,
            Boolean(fields, "members_can_invite"),
            Boolean(fields, "is_member_join_email_enabled"),
            MetadataField.Read(fields)
        )
        {
            SaysLifetime = fields.Has("invite_lifetime"),
            Lifetime = InviteFields.Lifetime(fields, "invite_lifetime"),
            AcceptancePolicy = Policy(fields),
            Reminds = Boolean(fields, "reminders_enabled"),
            SendsDigest = Boolean(fields, "digest_enabled"),
            SaysLocale = fields.Has("locale"),
            Locale = InviteFields.Locale(fields),
        };

    private static string? Policy(DrfFields fields)
    {
        const string name = "acceptance_policy";
        var word = fields.Text(name, maxLength: 100);
        return word is null || AcceptancePolicies.All.Contains(word)
            ? word
            : throw fields.Fail(name, "invalid_choice", $"\"{word}\" is not a valid choice.");
    }

    private static bool? Boolean(DrfFields fields, string name) =>
        fields.Has(name) ? fields.Boolean(name, otherwise: false) : null;
}
