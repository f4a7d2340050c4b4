using Guestlist.Delivery;
using Guestlist.Delivery.Mails;

namespace Guestlist.Invites;

/// <summary>The mail that carries an invite: one a generation, with the same Message-ID on every attempt.</summary>
internal static class InviteMails
{
    /// <summary>The mail of the present generation, tried as long as the invite lives.</summary>
    public static MailToSend Of(Invite invite) =>
        new(
            MailKinds.Invite,
            new InviteMessageId(invite.Id, invite.Generation).ToString(),
            invite.OrganizationId,
            invite.Id,
            GiveUpAt: invite.ExpiresAt < invite.MailedAt + Outbox.Patience ? invite.ExpiresAt : null
        );
}
