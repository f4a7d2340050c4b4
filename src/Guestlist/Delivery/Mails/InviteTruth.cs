using Guestlist.Activity;
using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>
/// Writes down on the invite, and in its history, what became of its mail. Only the mail of the invite's present
/// generation speaks for it, and what the recipient's side has reported stands against what comes later.
/// </summary>
internal static class InviteTruth
{
    /// <summary>The statements of one event, empty for a mail that is no invitation.</summary>
    /// <param name="claim">Whose mail it is.</param>
    /// <param name="state">A word of <see cref="DeliveryStates"/>.</param>
    /// <param name="action">The entry of the history.</param>
    /// <param name="words">The reason; may name an address, which is taken out.</param>
    /// <param name="now">The present.</param>
    /// <param name="onlyIf">Holds when the event took effect.</param>
    public static IEnumerable<Statement> Statements(
        MailClaim claim,
        string state,
        string action,
        string words,
        DateTimeOffset now,
        Statement onlyIf
    )
    {
        if (claim.Mail is not { OrganizationId: { } organization, SubjectId: { } invite })
        {
            yield break;
        }

        yield return Write(claim, state, new($"{ServerWords.WithoutAddresses(words)}"), now, onlyIf);
        yield return Tell(organization, invite, action, words, now, onlyIf);
    }

    /// <summary>Writes an event into the history alone.</summary>
    public static Statement Tell(
        Guid organization,
        Guid invite,
        string action,
        string words,
        DateTimeOffset now,
        Statement onlyIf
    )
    {
        var entry = Entry.OfInvite(organization, now, Actor.System, action, invite);
        return ActivityLog.Append(entry with { Detail = ServerWords.WithoutAddresses(words) }, onlyIf);
    }

    /// <summary>Writes a state on the invite of a mail.</summary>
    public static Statement Write(
        MailClaim claim,
        string state,
        Statement detail,
        DateTimeOffset now,
        Statement onlyIf
    ) =>
        new(
            $"""
            update invites as i set delivery_state = {state}, delivery_detail = {detail}, delivery_at = {now}
            where i.organization_id = {claim.Mail.OrganizationId} and i.id = {claim.Mail.SubjectId}
              and i.generation = {GenerationOf(claim.Mail.MessageId)} and i.erased_at is null
              and i.delivery_state not in ({DeliveryStates.Bounced}, {DeliveryStates.Complained}) and {onlyIf}
            """
        );

    /// <summary>0, which no invite has, for a mail that is no invitation.</summary>
    private static long GenerationOf(string messageId) =>
        InviteMessageId.Parse(messageId) is { Reminder: null } id ? id.Generation : 0;
}
