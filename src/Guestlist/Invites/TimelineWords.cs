using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Organizations;

namespace Guestlist.Invites;

/// <summary>What happened to an invite, as an admin would tell it.</summary>
public static class TimelineWords
{
    /// <summary>One sentence, without addresses.</summary>
    public static string Of(Happening happening)
    {
        var who = Who(happening);
        var detail = happening.Detail is { Length: > 0 } words ? $": {words}" : ".";
        return happening.Action switch
        {
            Actions.InviteCreated => $"{who} created the invite.",
            Actions.InviteUpdated => $"{who} changed it{detail}",
            Actions.InviteResent when happening.Detail is not null => $"{who} renewed it {happening.Detail}.",
            Actions.InviteResent => $"{who} sent it again; links mailed before are dead.",
            Actions.InviteMailed when happening.Detail == FolderWords.Written =>
                "The mail was written to the pickup folder.",
            Actions.InviteMailed => $"The mail was handed to the mail server{detail}",
            Actions.InviteMailDeferred when happening.Detail == FolderWords.Unwritable =>
                "The mail could not be written to the pickup folder, which is tried again.",
            Actions.InviteMailDeferred => $"The mail server did not take the mail and is asked again{detail}",
            Actions.InviteMailSuppressed => "Its mail was not sent, because the address gets no more mail.",
            Actions.InviteMailFailed => $"The mail could not be delivered{detail}",
            Actions.InviteDelivered => $"The recipient's mail server has taken the mail{detail}",
            Actions.InviteDeferred => $"The recipient's mail server has not taken the mail yet{detail}",
            Actions.InviteBounced => $"The mail came back{detail}",
            Actions.InviteComplained => $"The recipient reported the mail as unwanted{detail}",
            Actions.InviteReminded when happening.Detail == FolderWords.Written =>
                "A reminder was written to the pickup folder.",
            Actions.InviteReminded => $"A reminder was handed to the mail server{detail}",
            Actions.InviteViewed => "A person opened the invitation.",
            Actions.InviteScanned => "A program opened the link, as mail scanners do.",
            Actions.InviteLinkRevealed => $"{who} had a link shown, to hand it over.",
            Actions.InviteExpired => "It expired.",
            Actions.InviteRenewalAsked => "The invitee asked for a new link.",
            Actions.InviteReaddressAsked =>
                $"{who}, signed in with another address, asked to have it made out to them.",
            Actions.InviteReaddressed => $"{who} made it out to another address: a new invite took its place.",
            Actions.InviteHeld => "Nobody answers for it any more: it is held until an admin releases it.",
            Actions.InviteReleased => $"{who} released it and answers for it from now on.",
            Actions.InviteReplaced => "A newer invite took its place.",
            Actions.InviteRevoked => $"{who} withdrew it.",
            Actions.InviteAccepted => $"{who} accepted and joined.",
            Actions.InviteDeclined => "The invitee declined.",
            Actions.InviteErased => "Its address and its words were erased.",
            var other => $"{other}{detail}",
        };
    }

    private static string Who(Happening happening) =>
        happening.Actor.Type switch
        {
            "invitee" => "The invitee",
            "system" => "The service",
            _ when happening.By is { } user => $"{user.FirstName} {user.LastName}".Trim() is { Length: > 0 } name
                ? name
                : "A member",
            _ => "Somebody who has left",
        };
}
