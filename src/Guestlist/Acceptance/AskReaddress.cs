using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Delivery.Mails;
using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Acceptance;

/// <summary>
/// Somebody signed in with another address asks to be the one invited. Nothing is used up; the inviter, or the admins
/// when they are gone, decide. One wish a day is passed on, so that a link that wandered far annoys nobody.
/// </summary>
public sealed class AskReaddress(Database database, MailSettings mail, OutboxSignal signal, TimeProvider clock)
{
    private static readonly TimeSpan Once = TimeSpan.FromDays(1);

    /// <summary>Done, or why there is nothing to ask.</summary>
    public async Task<Outcome<Done>> Handle(string secret, User visitor)
    {
        var invite = await InviteAtDoor.Find(database, secret, visitor);
        if (invite is null)
        {
            return new UnknownSecret();
        }

        var now = clock.Now();
        if (Judgement.Of(invite, visitor, now) is not WrongRecipient and var theirs)
        {
            return theirs ?? new InviteIsYours();
        }

        if (now >= invite.ExpiresAt)
        {
            return new InviteExpired();
        }

        if (invite.VisitorIsMember)
        {
            return new AlreadyIn();
        }

        var result = await database.Write(Statements(invite, visitor, now), counts => counts[0] == 1);
        if (result.Kept)
        {
            signal.Poke();
            return default(Done);
        }

        return invite.VisitorHasAsked ? default(Done) : new SomebodyAsked();
    }

    private List<Statement> Statements(InviteAtDoor invite, User visitor, DateTimeOffset now)
    {
        var organization = invite.OrganizationId;
        return
        [
            new(
                $"""
                update invites set readdress_user_id = {visitor.Id}, readdress_asked_at = {now}
                where organization_id = {organization} and id = {invite.Id} and ended_at is null and expires_at > {now}
                  and (readdress_user_id is null or readdress_asked_at <= {now - Once})
                """
            ),
            ActivityLog.Append(
                Entry.OfInvite(organization, now, Actor.User(visitor.Uuid), Actions.InviteReaddressAsked, invite.Id)
            ),
            .. InviteNotice.Queue(mail, MailKinds.ReaddressAsked, organization, invite.Id, now),
        ];
    }
}
