using Guestlist.Storage;

namespace Guestlist.Delivery.Mails;

/// <summary>Why an invite gets nowhere, the most urgent first.</summary>
public enum StuckBecause
{
    /// <summary>The invitee asked for a new link.</summary>
    Asked,

    /// <summary>It waits for an admin.</summary>
    Held,

    /// <summary>Its mail came back.</summary>
    Bounced,

    /// <summary>Its mail was refused or given up.</summary>
    Failed,

    /// <summary>Its recipient reported the mail.</summary>
    Complained,

    /// <summary>No mail goes to its address.</summary>
    Suppressed,

    /// <summary>It expired without an answer.</summary>
    Expired,

    /// <summary>It has waited for days.</summary>
    Unanswered,
}

/// <summary>The invites of an inviter that get nowhere.</summary>
internal static class StuckInvites
{
    /// <summary>So long a pending invite may go without an answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>
    /// What is younger than this is not told yet, so that the failures of one morning come in one digest. Expired ones
    /// are told for a day from then on, and for the time that may pass between two looks.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(1);

    private static readonly TimeSpan ToldFor = TimeSpan.FromDays(1) + TimeSpan.FromMinutes(15);

    /// <summary>The grace as a number for SQL.</summary>
    public static long GraceMicroseconds => Grace.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>
    /// Rows of id, address, detail, expires_at, because (the number of a <see cref="StuckBecause"/>) and since.
    /// </summary>
    /// <param name="organization">The organization's id, in SQL.</param>
    /// <param name="inviter">The inviter's number, in SQL.</param>
    /// <param name="now">The present.</param>
    public static Statement Of(Statement organization, Statement inviter, DateTimeOffset now) =>
        new(
            $"""
            select * from (
              select i.id, i.target_email as address, i.delivery_detail as detail, i.expires_at,
                cast(case
                  when i.renewal_asked_at is not null then {(int)StuckBecause.Asked}
                  when i.expires_at <= {now} then {(int)StuckBecause.Expired}
                  when i.held_at is not null then {(int)StuckBecause.Held}
                  when i.delivery_state = 'bounced' then {(int)StuckBecause.Bounced}
                  when i.delivery_state = 'failed' then {(int)StuckBecause.Failed}
                  when i.delivery_state = 'complained' then {(int)StuckBecause.Complained}
                  when i.delivery_state = 'suppressed' then {(int)StuckBecause.Suppressed}
                  else {(int)StuckBecause.Unanswered} end as bigint) as because,
                case
                  when i.renewal_asked_at is not null then i.renewal_asked_at
                  when i.expires_at <= {now} then i.expires_at
                  when i.held_at is not null then i.held_at
                  when i.delivery_state in ('bounced', 'failed', 'complained', 'suppressed')
                    then coalesce(i.delivery_at, i.updated_at)
                  else coalesce(i.mailed_at, i.created_at) + {Patience.Ticks
                / TimeSpan.TicksPerMicrosecond} end as since
              from invites i
              where i.organization_id = {organization} and i.created_by_id = {inviter} and i.ended_as is null
            ) found
            where found.since <= {now - Grace}
              and (found.because <> {(int)StuckBecause.Expired} or found.since > {now - Grace - ToldFor})
            """
        );
}
