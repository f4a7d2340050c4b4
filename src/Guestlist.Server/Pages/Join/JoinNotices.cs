using Guestlist.Acceptance;
using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Join;

/// <summary>What people are told when an invitation cannot be accepted, each time with a next step.</summary>
internal static class JoinNotices
{
    public static readonly Notice Declined = new(
        "You have declined",
        "The invitation has ended and its link no longer works. You need not do anything else.",
        "Changed your mind? Ask the person who invited you for a new invitation."
    );

    private static readonly PageAction Continue = new("Continue", "/welcome");

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

    public static Notice Expired(string secret, InviteAtDoor invite, DateTimeOffset now) =>
        invite.RenewalAskedAt > now - TimeSpan.FromDays(1)
            ? new(
                "A new link has been asked for",
                $"This invitation was open until {PersonTime.Of(invite.ExpiresAt)}. {Whom(invite)} of {invite.OrganizationName} got a mail that you would like a new one.",
                "There is nothing else to do here. Watch your inbox; should they renew this invitation, the link you have may work again as well."
            )
            : new(
                "This invitation has expired",
                $"It was open until {PersonTime.Of(invite.ExpiresAt)}.",
                $"You can ask {Whom(invite)} of {invite.OrganizationName} for a new link: they get a mail, and you need not look for their address."
            )
            {
                Actions = [new("Ask for a new link", JoinPath.AskRenewal(secret), Posts: true)],
            };

    public static Notice Asked(InviteAtDoor invite) =>
        new(
            "You have asked for this invitation",
            $"{Whom(invite)} of {invite.OrganizationName} got a mail that you would like to join with this account.",
            "If they agree, a new invitation comes to your own address. The one you opened stays as it is."
        )
        {
            Actions = [Continue],
        };

    public static Notice AskedBySomebody(InviteAtDoor invite) =>
        new(
            "Somebody else has asked already",
            $"Another account asked for this invitation to {invite.OrganizationName} today.",
            $"Ask {Whom(invite)} there to invite you by your own address."
        )
        {
            Actions = [Continue],
        };

    private static string Whom(InviteAtDoor invite) => invite.InviterName is { Length: > 0 } name ? name : "an admin";

    public static Notice Held(InviteAtDoor invite) =>
        new(
            "This invitation is on hold",
            $"The person who invited you to {invite.OrganizationName} can no longer do so.",
            $"Ask an admin of {invite.OrganizationName} to release it; the link you have works again at once. It is nothing you did, and the invitation has not been used up."
        );

    public static Notice AlreadyIn(string organization) =>
        new($"You are in {organization} already", "There is nothing left to accept.") { Actions = [Continue] };
}
