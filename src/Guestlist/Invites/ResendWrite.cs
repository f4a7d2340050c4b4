using Guestlist.Access;
using Guestlist.Activity;
using Guestlist.Delivery;
using Guestlist.Shield;
using Guestlist.Storage;

namespace Guestlist.Invites;

/// <summary>The one transaction that renews an invite as it was seen; one that has changed since is left alone.</summary>
internal sealed class ResendWrite
{
    private readonly Spending spending;

    public ResendWrite(
        Caller caller,
        Invite seen,
        DateTimeOffset expiresAt,
        bool mails,
        Budgets budgets,
        DateTimeOffset now
    )
    {
        Renewed = Renew(seen, expiresAt, mails, now);
        spending = budgets.Spend(now, mails ? Expense.Mail(seen.OrganizationId, HashOf(seen)) : []);
        Statements =
        [
            Update(caller, seen, Renewed, now),
            .. mails ? Mail(Renewed, now) : [],
            ActivityLog.AppendAll(Entries(caller, seen, mails, now)),
            .. spending.Statements,
        ];
    }

    /// <summary>The invite as it is afterwards.</summary>
    public Invite Renewed { get; }

    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>It was as seen, and no budget stood in the way.</summary>
    public bool IsComplete(int[] counts) => counts[0] == 1 && spending.Refusal(counts) is null;

    /// <summary>The budget that alone stood in the way, or null.</summary>
    public BudgetSpent? Overdrawn(int[] counts) => counts[0] == 1 ? spending.Refusal(counts) : null;

    private static string HashOf(Invite invite) => AddressHash.Of(EmailAddress.Parse(invite.TargetEmail)!.Key);

    private static Invite Renew(Invite seen, DateTimeOffset expiresAt, bool mails, DateTimeOffset now)
    {
        var renewed = seen with { ExpiresAt = expiresAt, UpdatedAt = now, RenewalAskedAt = null, Held = null };
        return mails
            ? renewed with
            {
                EmailingAttemptMade = true,
                Generation = seen.Generation + 1,
                MailedAt = now,
                Delivery = new MailTruth(DeliveryStates.Queued, null, now),
            }
            : renewed;
    }

    private static Statement Update(Caller caller, Invite seen, Invite renewed, DateTimeOffset now) =>
        new(
            $"""
            update invites as i
            set expires_at = {renewed.ExpiresAt}, expired_at = null, renewal_asked_at = null, held_at = null,
                held_because = null, vouched_by_id = {caller.User.Id}, updated_at = {now},
                generation = {renewed.Generation}, mailed_at = {renewed.MailedAt},
                emailing_attempt_made = {renewed.EmailingAttemptMade}, delivery_state = {renewed.Delivery.State},
                delivery_detail = {renewed.Delivery.Detail}, delivery_at = {renewed.Delivery.At}
            where i.organization_id = {seen.OrganizationId} and i.id = {seen.Id} and i.ended_at is null
              and i.generation = {seen.Generation} and i.updated_at = {seen.UpdatedAt}
              and {AdminReach.Sql(caller.User.Id)}
            """
        );

    private static IEnumerable<Statement> Mail(Invite renewed, DateTimeOffset now) =>
        [
            new(
                $"""
                update invite_links set dead_at = {now}
                where organization_id = {renewed.OrganizationId} and invite_id = {renewed.Id}
                  and kind = {LinkKinds.Mailed} and dead_at is null
                """
            ),
            Outbox.QueueAll([InviteMails.Of(renewed)], now),
        ];

    private static IEnumerable<Entry> Entries(Caller caller, Invite seen, bool mails, DateTimeOffset now)
    {
        var entry = Entry.OfInvite(seen.OrganizationId, now, caller.Actor, Actions.InviteResent, seen.Id);
        yield return mails ? entry : entry with { Detail = "without mail" };
        if (seen.Held is not null)
        {
            yield return entry with
            {
                Action = Actions.InviteReleased,
            };
        }
    }
}
