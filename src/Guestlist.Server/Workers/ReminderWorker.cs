using Guestlist.Invites;

namespace Guestlist.Server.Workers;

/// <summary>Looks every minute for reminders that are due.</summary>
public sealed class ReminderWorker(
    RemindInvites reminders,
    Func<bool> mayRun,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<ReminderWorker> logger
) : PeriodicWorker(Period, clock, lifetime, logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task Round(CancellationToken stop)
    {
        // A clock that runs ahead would remind too early, and a mail cannot be called back.
        if (mayRun())
        {
            await reminders.Handle();
        }
    }
}
