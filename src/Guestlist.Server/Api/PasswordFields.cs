using System.Text.Json;
using Guestlist.Server.Api.Wire;
using Guestlist.Users;

namespace Guestlist.Server.Api;

/// <summary>Reads a person's name and a new password.</summary>
internal static class PasswordFields
{
    public const int MaxName = 128;

    public static string FirstName(DrfFields fields) =>
        fields.RequiredText("first_name", MaxName) is var name && PlainText.IsName(name)
            ? name
            : throw fields.Fail("first_name", "invalid_input", "Enter a valid value.");

    /// <summary>A password to compare: any text but none.</summary>
    public static string Existing(DrfFields fields, string name = "password")
    {
        _ = fields.RequiredText(name, int.MaxValue);
        return PythonText.Str(fields.Raw(name)!.Value);
    }

    /// <summary>A password is taken as it is, blanks and all.</summary>
    public static string New(DrfFields fields, string name = "password")
    {
        var value = fields.Raw(name) ?? throw fields.Fail(name, "required", "This field is required.");
        if (value.ValueKind == JsonValueKind.Null)
        {
            throw fields.Fail(name, "null", "This field may not be null.");
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            throw fields.Fail(name, "invalid_input", "Not a valid string.");
        }

        var password = value.GetString()!;
        var length = password.EnumerateRunes().Count();
        if (length == 0)
        {
            throw fields.Fail(name, "blank", "This field may not be blank.");
        }

        if (length < Passwords.MinLength)
        {
            throw fields.Fail(
                name,
                "password_too_short",
                $"This password is too short. It must contain at least {Passwords.MinLength} characters."
            );
        }

        return length <= Passwords.MaxLength
            ? password
            : throw fields.Fail(
                name,
                "max_length",
                $"Ensure this field has no more than {Passwords.MaxLength} characters."
            );
    }
}
