using System.Diagnostics.Metrics;
using Guestlist.Delivery;
using Guestlist.Server.Hosting.Options;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>
/// Watches the kill switch of mail: tells the log and the figures when it changes, keeps this node still while it is
/// on, and gives back what waited during a pause by this node's setting. The claim itself looks at the row once more.
/// </summary>
public sealed partial class MailPauseWorker : PeriodicWorker
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private readonly Meter meter = new(DeliveryMetrics.MeterName);
    private readonly Database database;
    private readonly OutboxSignal signal;
    private readonly ILogger logger;
    private readonly bool bySetting;
    private volatile bool looked;
    private volatile bool paused;

    /// <summary>Nothing is known before the first look, and so nothing is sent.</summary>
    public MailPauseWorker(
        Database database,
        OutboxSignal signal,
        GuestlistOptions options,
        TimeProvider clock,
        IHostApplicationLifetime lifetime,
        ILogger<MailPauseWorker> logger
    )
        : base(Period, clock, lifetime, logger)
    {
        (this.database, this.signal, this.logger) = (database, signal, logger);
        bySetting = options.MailPaused;
        meter.CreateObservableGauge(
            "guestlist_mail_paused",
            () => paused ? 1 : 0,
            description: "1 while mail is paused on this node."
        );
    }

    /// <summary>Whether this node may send.</summary>
    public bool MayRun => looked && !paused;

    /// <inheritdoc/>
    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    /// <remarks>Without the database what was known stays in force; nothing is claimed then anyway.</remarks>
    protected override async Task Round(CancellationToken stop)
    {
        if (!looked)
        {
            // Remembered in the database, so that a start without the setting knows how long mails have waited.
            _ = bySetting
                ? await new PauseMail(database, Clock).Handle(bySetting: true)
                : await new ResumeMail(database, Clock).Handle(bySetting: true);
        }

        var couldRun = MayRun;
        var was = paused;
        paused = bySetting || await MailPause.Read(database) is not null;
        looked = true;
        if (paused != was)
        {
            Tell();
        }

        if (MayRun && !couldRun)
        {
            signal.Wake();
        }
    }

    private void Tell()
    {
        if (paused)
        {
            Log.Paused(logger, bySetting ? "by this node's setting" : "by command");
        }
        else
        {
            Log.Resumed(logger);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3031, LogLevel.Warning, "Mail is paused {By}: nothing is sent, what is promised waits")]
        public static partial void Paused(ILogger logger, string by);

        [LoggerMessage(3032, LogLevel.Information, "Mail is no longer paused")]
        public static partial void Resumed(ILogger logger);
    }
}
