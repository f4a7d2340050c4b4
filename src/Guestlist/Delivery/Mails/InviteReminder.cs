using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>
/// The invitation once more, with a secret of its own: the ones that were mailed before work on. It is not sent when the
/// reasons for it have gone since it was queued.
/// </summary>
public sealed class InviteReminder(MimeMail mime, Func<InviteFacts, ValueTask<Letter>> compose)
    : InviteMail(mime, compose)
{
    /// <inheritdoc/>
    public override string Name => MailKinds.InviteReminder;

    /// <inheritdoc/>
    protected override Fragment MoreReasons =>
        new(
            """
            when i.held_at is not null then 'The invite is held.'
            when i.delivery_state <> 'sent' then 'The invitation itself has not arrived.'
            when not (select reminders_enabled from organizations org where org.id = i.organization_id)
              then 'The organization has switched these mails off.'
            """
        );

    /// <inheritdoc/>
    /// <remarks>The delivery that an invite tells of is that of its invitation: reminders leave it alone.</remarks>
    public override IEnumerable<Statement> Skipped(MailClaim claim, DateTimeOffset now) => [];

    /// <inheritdoc/>
    public override IEnumerable<Statement> Settled(
        MailClaim claim,
        string state,
        string words,
        DateTimeOffset now,
        Statement onlyIf
    )
    {
        if (claim.Mail is { OrganizationId: { } organization, SubjectId: { } invite })
        {
            var action = state == MailStates.Sent ? Actions.InviteReminded : Actions.InviteMailFailed;
            yield return InviteTruth.Tell(organization, invite, action, words, now, onlyIf);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Statement> Deferred(
        MailClaim claim,
        string words,
        DateTimeOffset now,
        Statement onlyIf
    ) => [];
}
