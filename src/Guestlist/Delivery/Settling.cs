using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>
/// The statements that end an attempt. Each is fenced: after a lease was lost, a late word about an old attempt
/// changes nothing.
/// </summary>
internal static class Settling
{
    /// <summary>Ends a mail that is no longer wanted, with the reason, and writes what its kind has to say about that.</summary>
    public static IReadOnlyList<Statement> Skip(MailKind kind, MailClaim claim, DateTimeOffset now)
    {
        var whyNot = kind.WhyNot(claim, now);
        var skip = new Statement(
            $"""
            update outbox as o
            set state = 'skipped', detail = {whyNot}, lease_until = null, settled_at = {now}
            where {claim.Fence} and {whyNot} <> ''
            """
        );
        return [skip, .. kind.Skipped(claim, now)];
    }

    /// <summary>Ends a mail whose time is over, for example after a long standstill; nothing for one that has time.</summary>
    public static IReadOnlyList<Statement> GiveUp(MailKind kind, MailClaim claim, DateTimeOffset now)
    {
        if (claim.Mail.GiveUpAt > now)
        {
            return [];
        }

        const string words = "It could not be sent in time.";
        var end = new Statement(
            $"""
            update outbox as o
            set state = 'failed', detail = coalesce(o.detail, {words}), lease_until = null, settled_at = {now}
            where {claim.Fence} and o.give_up_at <= {now}
            """
        );
        return [end, .. kind.Settled(claim, MailStates.Failed, words, now, TookEffect(claim, MailStates.Failed, now))];
    }

    /// <summary>Gives a mail back as if it had not been taken.</summary>
    /// <param name="claim">What is given back.</param>
    /// <param name="availableAt">When it may be taken again.</param>
    public static Statement Release(MailClaim claim, DateTimeOffset availableAt) =>
        new(
            $"""
            update outbox as o
            set owner = null, lease_until = null, attempt = o.attempt - 1, available_at = {availableAt}
            where {claim.Fence}
            """
        );

    /// <summary>Keeps it for a later attempt, and writes what its kind has to say about that.</summary>
    public static IReadOnlyList<Statement> Defer(
        ClaimedMail mail,
        string words,
        DateTimeOffset until,
        DateTimeOffset now
    )
    {
        var claim = mail.Claim;
        var deferred = new Statement(
            $"""
            update outbox as o
            set owner = null, lease_until = null, detail = {words}, available_at = {until}
            where {claim.Fence}
            """
        );
        // Before the fence falls: afterwards nobody can tell whose attempt it was.
        var isOurs = new Statement($"exists (select 1 from outbox o where {claim.Fence})");
        return [.. mail.Kind.Deferred(claim, words, now, isOurs), deferred];
    }

    /// <summary>Ends it as sent or failed, and writes what its kind has to say about that.</summary>
    public static IReadOnlyList<Statement> End(ClaimedMail mail, string state, string words, DateTimeOffset now)
    {
        var claim = mail.Claim;
        var end = new Statement(
            $"""
            update outbox as o
            set state = {state}, detail = {words}, lease_until = null, settled_at = {now}
            where {claim.Fence}
            """
        );
        return [end, .. mail.Kind.Settled(claim, state, words, now, TookEffect(claim, state, now))];
    }

    /// <summary>Holds after a settling: the owner stays in the row, so that nobody else can have made this true.</summary>
    private static Statement TookEffect(MailClaim claim, string state, DateTimeOffset now) =>
        new(
            $"""
            exists (
              select 1 from outbox
              where seq = {claim.Mail.Seq} and state = {state} and owner = {claim.Owner}
                and attempt = {claim.Attempt} and settled_at = {now}
            )
            """
        );
}
