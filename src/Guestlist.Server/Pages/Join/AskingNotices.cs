using Guestlist.Acceptance;
using Guestlist.Server.Pages.Frame;

namespace Guestlist.Server.Pages.Join;

/// <summary>
/// What people are told about asking those who sent an invitation. Where no mail can be sent, the wish stands on the
/// invite and nothing calls anybody to look: the pages say so.
/// </summary>
internal static class AskingNotices
{
    private const string TellThem = "This service sends no mail, so tell them yourself as well.";

    private static readonly PageAction Continue = new("See your organizations", "/welcome");

    public static Notice Expired(string secret, InviteAtDoor invite, DateTimeOffset now, bool canMail) =>
        invite.VisitorIsMember ? ExpiredForMember(invite)
        : invite.RenewalAskedAt > now - TimeSpan.FromDays(1) ? RenewalAsked(invite, canMail)
        : new(
            "This invitation has expired",
            $"It was open until {PersonTime.Of(invite.ExpiresAt)}.",
            canMail
                ? $"You can ask {Asked(invite)} for a new link: they get a mail, so you need not look up their address."
                : $"You can ask {Asked(invite)} for a new link: they see it beside the invitation. {TellThem}"
        )
        {
            Actions = [new("Ask for a new link", JoinPath.AskRenewal(secret), Posts: true)],
        };

    public static Notice ReaddressAsked(InviteAtDoor invite, bool canMail) =>
        new(
            "You have asked for this invitation",
            canMail
                ? $"{Asker(invite)} got a mail saying that you would like to join with this account."
                : $"{Asker(invite)} can see beside the invitation that you would like to join with this account. {TellThem}",
            canMail
                ? "If they agree, a new invitation comes to your own address. Until then the one you opened stays as it is."
                : "If they agree, they can hand you the link of a new invitation. Until then the one you opened stays as it is."
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

    private static Notice ExpiredForMember(InviteAtDoor invite) =>
        new(
            "This invitation has expired",
            $"It was open until {PersonTime.Of(invite.ExpiresAt)}.",
            $"You are in {invite.OrganizationName} already and need no new one."
        )
        {
            Actions = [Continue],
        };

    private static Notice RenewalAsked(InviteAtDoor invite, bool canMail) =>
        canMail
            ? new(
                "A new link has been asked for",
                $"This invitation was open until {PersonTime.Of(invite.ExpiresAt)}. {Asker(invite)} got a mail saying that you would like a new one.",
                "There is nothing else to do here but to watch your inbox. If they renew this invitation, the link you have may work again, too."
            )
            : new(
                "A new link has been asked for",
                $"This invitation was open until {PersonTime.Of(invite.ExpiresAt)}. {Asker(invite)} can see beside it that you would like a new one. {TellThem}",
                "If they renew this invitation, the link you have works again."
            );

    private static string Asked(InviteAtDoor invite) => $"{Whom(invite)} of {invite.OrganizationName}";

    /// <summary>The same at the beginning of a sentence.</summary>
    private static string Asker(InviteAtDoor invite) =>
        invite.Inviter is { FirstName.Length: > 0 } ? Asked(invite) : $"An admin of {invite.OrganizationName}";

    private static string Whom(InviteAtDoor invite) =>
        invite.Inviter is { FirstName.Length: > 0 } inviter ? inviter.FirstName : "an admin";
}
