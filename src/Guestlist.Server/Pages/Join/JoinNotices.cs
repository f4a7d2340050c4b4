using Guestlist.Acceptance;
using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Join;

/// <summary>What people are told when an invitation cannot be accepted, each time with a next step.</summary>
internal static class JoinNotices
{
    private static readonly PageAction Continue = new("See your organizations", "/welcome");

    /// <param name="organization">Whose invitation it was.</param>
    /// <param name="canMail">Whether mails leave here, each with a link that stops them.</param>
    public static Notice Declined(string organization, bool canMail) =>
        new(
            "You have declined",
            [
                $"The invitation to {organization} has ended, and its link no longer works. You need not do anything else.",
                .. canMail
                    ? [$"Want no more mail from {organization}? Follow the link at the foot of the mail they sent you."]
                    : Array.Empty<string>(),
                "Changed your mind? Ask the person who invited you for a new invitation.",
            ]
        );

    /// <summary>A stranger must not learn which of these it is, so all are named.</summary>
    public static Notice Unknown(bool signedIn) =>
        new("This link does not lead to an open invitation")
        {
            ReasonsIntroduction = "One of these may be the case:",
            Reasons =
            [
                "It has been used: whoever accepted it is in and can simply sign in.",
                "A newer mail took its place: look for the latest one in your inbox.",
                "It was withdrawn or declined: ask the person who invited you for a new one.",
                "The address is incomplete: copy the whole link from the mail.",
            ],
            Actions = [signedIn ? Continue : new("Sign in", "/login")],
        };

    public static Notice Held(InviteAtDoor invite) =>
        new(
            "This invitation is on hold",
            $"The person who invited you to {invite.OrganizationName} can no longer do so.",
            $"Ask an admin of {invite.OrganizationName} to release it; the link you have works again at once. It is nothing you did, and the invitation has not been used up."
        );

    public static Notice AlreadyIn(string organization) =>
        new($"You are in {organization} already", "There is nothing left to accept.") { Actions = [Continue] };
}
