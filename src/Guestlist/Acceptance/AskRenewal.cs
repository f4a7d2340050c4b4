using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Storage;

namespace Guestlist.Acceptance;

/// <summary>
/// The holder of an expired link asks for a new one: the inviter, and the admins when the inviter is gone or no
/// admin, see it on the invite and get a mail, where mail can be sent. Asking again within a day changes nothing.
/// </summary>
public sealed class AskRenewal(Database database, MailSettings mail, OutboxSignal signal, TimeProvider clock)
{
    private static readonly TimeSpan Once = TimeSpan.FromDays(1);

    /// <summary>Done, or why there is nothing to ask.</summary>
    public async Task<Outcome<Done>> Handle(string secret)
    {
        var invite = await InviteAtDoor.Find(database, secret, visitor: null);
        if (invite is null)
        {
            return new UnknownSecret();
        }

        var now = clock.Now();
        if (now < invite.ExpiresAt)
        {
            return new InviteStillOpen();
        }

        var organization = invite.OrganizationId;
        var result = await database.Write(
            [
                new(
                    $"""
                    update invites set renewal_asked_at = {now}
                    where organization_id = {organization} and id = {invite.Id} and ended_at is null
                      and expires_at <= {now} and (renewal_asked_at is null or renewal_asked_at <= {now - Once})
                    """
                ),
                ActivityLog.Append(
                    Entry.OfInvite(organization, now, Actor.Invitee, Actions.InviteRenewalAsked, invite.Id)
                ),
                .. InviteNotice.Queue(mail, MailKinds.RenewalAsked, organization, invite.Id, now, forAdmins: true),
            ],
            counts => counts[0] == 1
        );
        if (result.Kept)
        {
            signal.Poke();
        }

        // Otherwise it was asked today, or renewed at this very moment: either way they are heard.
        return default(Done);
    }
}
