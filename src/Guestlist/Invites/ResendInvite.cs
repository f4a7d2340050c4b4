using Guestlist.Access;
using Guestlist.Delivery;
using Guestlist.Retries;
using Guestlist.Shield;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>
/// Gives a live invite, expired or not, its whole life again, with a new mail whose secret takes the place of those
/// mailed before. Links that were shown stay good. The admin who does it answers for the invite from then on.
/// </summary>
public sealed class ResendInvite(
    Database database,
    GetInvite get,
    MailSettings mail,
    InviteLife life,
    Budgets budgets,
    OutboxSignal signal,
    TimeProvider clock
)
{
    /// <summary>How long one mail of an invite keeps the next one back.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromSeconds(60);

    /// <summary>An invite that changed in between is looked at again; more often than this nobody loses.</summary>
    private const int MostTries = 5;

    /// <summary>The invite as it is now, or why not.</summary>
    /// <param name="sendEmail">False renews it without a mail, as it is where none can be sent.</param>
    /// <param name="receipt">Where to keep the answer, when the client gave a key.</param>
    public async Task<Outcome<Invite>> Handle(
        Caller caller,
        Place place,
        Guid id,
        bool sendEmail,
        Receipt<Invite>? receipt = null
    )
    {
        if (!place.IsAtLeast(Level.Admin))
        {
            return new LevelInsufficient();
        }

        for (var attempt = 1; attempt <= MostTries; attempt++)
        {
            var outcome = await get.Handle(place.OrganizationId, id);
            if (!outcome.Succeeded(out var invite, out var unknown))
            {
                return unknown;
            }

            var now = clock.Now();
            var mails = mail.CanMail && sendEmail;
            if (Judge(place, invite, mails, now) is { } refusal)
            {
                return refusal;
            }

            var write = new ResendWrite(caller, invite, now + life.In(place), mails, budgets, now);
            var answer = receipt?.Answer(write.Renewed);
            var result = await Receipt.Write(database, write.Statements, write.IsComplete, receipt?.Key, answer);
            if (result.Kept)
            {
                signal.Poke();
                return write.Renewed;
            }

            if (receipt is { Key.IsLost: true })
            {
                return new KeyInUse(1);
            }

            if (write.Overdrawn(result.Counts) is { } spent)
            {
                return spent;
            }
        }

        return new InviteChanging();
    }

    private static Refusal? Judge(Place place, Invite invite, bool mails, DateTimeOffset now) =>
        invite.EndedAs is { } ended ? new InviteHasEnded(ended)
        : !place.IsAtLeast(invite.Level) ? new LevelAboveOwn()
        : mails && invite.MailedAt + Apart - now is { } wait && wait > TimeSpan.Zero
            ? new ResentTooSoon((int)Math.Ceiling(wait.TotalSeconds))
        : null;
}
