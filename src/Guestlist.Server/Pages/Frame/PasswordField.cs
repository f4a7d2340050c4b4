using Guestlist.Users;

namespace Guestlist.Server.Pages.Frame;

/// <summary>What makes a new password acceptable: its length, and that the API takes it again.</summary>
internal static class PasswordField
{
    /// <summary>What helps to choose a good one.</summary>
    public static readonly string Hint =
        $"At least {Passwords.MinLength} characters. A few unrelated words make a good one.";

    /// <summary>What to mend, or null.</summary>
    public static string? Wrong(string password) =>
        Passwords.FaultOf(password) switch
        {
            PasswordFault.Unusable => "Choose a password.",
            PasswordFault.TooShort => $"Choose a longer password: at least {Passwords.MinLength} characters.",
            PasswordFault.TooLong => $"Choose a shorter password: at most {Passwords.MaxLength} characters.",
            _ => null,
        };
}
