using Guestlist.Organizations;
using Guestlist.Users;

namespace Guestlist.Server.Cli;

/// <summary>What is wrong with one answer of somebody who creates an owner, in words for people; null when nothing is.</summary>
internal static class OwnerFaults
{
    private const string NoName = "Names cannot hold invisible characters, < or >, or web addresses.";

    public static string? OfEmail(string text) =>
        EmailAddress.Parse(text) is null ? "Enter a valid e-mail address." : null;

    public static string? OfFirstName(string text) =>
        PlainText.LengthOf(text) is 0 or > User.MaxName ? $"The first name needs 1 to {User.MaxName} characters."
        : PlainText.IsName(text) ? null
        : NoName;

    public static string? OfLastName(string text) =>
        PlainText.LengthOf(text) > User.MaxName ? $"The last name may have at most {User.MaxName} characters."
        : PlainText.IsName(text) ? null
        : NoName;

    public static string? OfOrganization(string text) =>
        PlainText.LengthOf(text) is 0 or > CreateOrganization.MaxNameLength
            ? $"The organization's name needs 1 to {CreateOrganization.MaxNameLength} characters."
        : PlainText.IsName(text) ? null
        : NoName;

    public static string? OfPassword(string text) =>
        Passwords.FaultOf(text) switch
        {
            null => null,
            PasswordFault.Unusable => "The password may not be blank.",
            _ => $"The password needs {Passwords.MinLength} to {Passwords.MaxLength} characters.",
        };
}
