using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Account;

/// <summary>What people are told about their account.</summary>
internal static class AccountNotices
{
    public static readonly Notice LinkSent = new(
        "Check your mail",
        "If there is an account with that address, a link to choose a new password is on its way. It works for an hour, once.",
        "Nothing there after a few minutes? Look in your spam folder, and check that the address was spelled right."
    )
    {
        Actions = [new("Back to sign in", "/login"), new("Try another address", "/forgot")],
    };

    /// <summary>Instead of the form and of its answer, so that no address is even looked at.</summary>
    public static readonly Notice NoLinks = new(
        "No mail can be sent from here",
        "A link to choose a new password would have to come by mail, and this service has no mail server.",
        "Ask the person who runs it: they can hand you a link."
    )
    {
        Actions = [new("Back to sign in", "/login")],
    };

    public static readonly Notice PasswordChanged = new(
        "Your new password is saved",
        "Every device was signed out. Sign in with the new password."
    )
    {
        Actions = [new("Sign in", "/login")],
    };

    public static readonly Notice DeadReset = new(
        "This link no longer works",
        "It may have been used, be more than an hour old, or have been replaced by a newer one. Your password is unchanged."
    )
    {
        Actions = [new("Ask for a new link", "/forgot"), new("Sign in", "/login")],
    };

    public static readonly Notice VerificationSent = new(
        "Check your mail",
        "A link that confirms your address is on its way. It works for a day, once."
    )
    {
        Actions = [new("See your organizations", "/welcome")],
    };

    public static readonly Notice CannotMail = new(
        "No mail can be sent from here",
        "This service has no mail server yet. The person who runs it can set one up."
    )
    {
        Actions = [new("See your organizations", "/welcome")],
    };

    public static readonly Notice Verified = new("Your address is confirmed", "Thank you. There is nothing else to do.")
    {
        Actions = [new("See your organizations", "/welcome")],
    };

    public static readonly Notice DeadVerification = new(
        "This link no longer works",
        "It may have been used, or be more than a day old, or belong to an address that has changed since.",
        "If your address is not confirmed yet, you can have a new link mailed to you."
    )
    {
        Actions = [new("Mail me a new link", "/verify", Posts: true), new("See your organizations", "/welcome")],
    };

    public static Notice Verify(string email, string path) =>
        new("Confirm your address", $"You are signed in as {email}. One press shows that its mail reaches you.")
        {
            Actions = [new("Confirm", path, Posts: true)],
        };

    public static Notice SignInToVerify(string path) =>
        new(
            "Sign in to confirm your address",
            "Only whoever is signed in with an account can confirm its address.",
            "You made no account here? Then somebody gave your address for one. Choose a new password, and it is yours alone; or do nothing, and the address stays unconfirmed."
        )
        {
            Actions = [new("Sign in", $"/login?next={path}"), new("Choose a new password", "/forgot")],
        };

    public static Notice AnotherAccountsVerification(string email, string path) =>
        new(
            "This link is for another account",
            $"You are signed in as {email}, and the mail with this link went to another address. Nothing was confirmed.",
            "Sign out, then sign in with the account that the mail is about."
        )
        {
            Actions = [new("Sign out and sign in again", $"/logout?next={path}", Posts: true)],
        };
}
