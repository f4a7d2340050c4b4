using Guestlist.Server.Api.Access;
using Guestlist.Server.Api.Wire;
using Guestlist.Users;

namespace Guestlist.Server.Api;

/// <summary>Reads what a user changes about themselves, in the order in which errors are reported.</summary>
internal static class ProfileFields
{
    private const string Organization = "set_current_organization";

    public static ProfileChanges Read(DrfFields fields) =>
        new(
            fields.Has("first_name") ? PasswordFields.FirstName(fields) : null,
            LastName(fields),
            CurrentOrganization(fields)
        );

    /// <summary>The current and the new password; null when no new one is given.</summary>
    public static (string Current, string Wanted)? ReadPasswords(DrfFields fields)
    {
        if (!fields.Has("password"))
        {
            return null;
        }

        var current = fields.Has("current_password")
            ? PasswordFields.Existing(fields, "current_password")
            : throw fields.Fail("current_password", "required", "This field is required when updating your password.");
        return (current, PasswordFields.New(fields));
    }

    public static WireException AlienOrganization(DrfFields fields) =>
        fields.Fail(
            Organization,
            "does_not_exist",
            $"Object with id={PythonText.Str(fields.Raw(Organization)!.Value)} does not exist."
        );

    private static string? LastName(DrfFields fields)
    {
        var name = fields.Text("last_name", User.MaxName);
        return name is null || PlainText.IsName(name)
            ? name
            : throw fields.Fail("last_name", "invalid_input", "Enter a valid value.");
    }

    private static Guid? CurrentOrganization(DrfFields fields) =>
        fields.Text(Organization, int.MaxValue, blank: false) is { } text
            ? WireIds.Parse(text) ?? throw AlienOrganization(fields)
            : null;
}
