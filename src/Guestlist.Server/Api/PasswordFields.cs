using System.Text.Json;
using Guestlist.Server.Api.Wire;
using Guestlist.Users;

namespace Guestlist.Server.Api;

/// <summary>Reads a person's name and a new password.</summary>
internal static class PasswordFields
{
    public static string FirstName(DrfFields fields) =>
        fields.RequiredText("first_name", User.MaxName) is var name && PlainText.IsName(name)
            ? name
            : throw fields.Fail("first_name", "invalid_input", "Enter a valid value.");

    /// <summary>A password to compare: any text that is not blank and holds no U+0000, its own blanks kept.</summary>
    public static string Existing(DrfFields fields, string name = "password")
    {
        _ = fields.RequiredText(name, int.MaxValue);
        return PythonText.Str(fields.Raw(name)!.Value);
    }

    /// <summary>A password is taken as it is, blanks and all, if only <see cref="Existing"/> will take it again.</summary>
    public static string New(DrfFields fields, string name = "password")
    {
        var password = Existing(fields, name);
        if (fields.Raw(name)!.Value.ValueKind != JsonValueKind.String)
        {
            throw fields.Fail(name, "invalid_input", "Not a valid string.");
        }

        return Passwords.FaultOf(password) switch
        {
            PasswordFault.TooShort => throw fields.Fail(
                name,
                "password_too_short",
                $"This password is too short. It must contain at least {Passwords.MinLength} characters."
            ),
            PasswordFault.TooLong => throw fields.Fail(
                name,
                "max_length",
                $"Ensure this field has no more than {Passwords.MaxLength} characters."
            ),
            _ => password,
        };
    }
}
