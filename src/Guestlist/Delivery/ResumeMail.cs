using Guestlist.Storage;

namespace Guestlist.Delivery;

/// <summary>
/// Lets mail go again. What waited is given the time of the pause on top, so that a mail has its full patience
/// however long the pause was; one whose invite has expired meanwhile is skipped with that reason.
/// </summary>
public sealed class ResumeMail(Database database, TimeProvider clock)
{
    /// <summary>False when it was not paused.</summary>
    /// <param name="bySetting">True for a node that its setting no longer pauses.</param>
    public async Task<bool> Handle(bool bySetting = false)
    {
        var now = clock.Now();
        var name = bySetting ? MailPause.BySetting : MailPause.ByCommand;
        var write = await database.Write([
            new Statement(
                $"""
                update outbox
                set give_up_at = give_up_at + ({now}
                  - case when outbox.created_at > pause.since then outbox.created_at else pause.since end)
                from (select cast(value as bigint) as since from instance where name = {name}) pause
                where outbox.state = 'queued'
                """
            ),
            new Statement($"delete from instance where name = {name}"),
        ]);
        return write.Counts[1] == 1;
    }
}
