using System.Diagnostics.Metrics;
using Guestlist.Delivery;
using Guestlist.Server.Workers;
using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>Reads the outbox's depth now and then, so that a scrape never waits for the database.</summary>
internal sealed class OutboxFigures : PeriodicWorker
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly Meter meter = new(DeliveryMetrics.MeterName);
    private readonly Database database;
    private volatile OutboxDepth depth = new(0, TimeSpan.Zero);

    public OutboxFigures(
        Database database,
        TimeProvider clock,
        IHostApplicationLifetime lifetime,
        ILogger<OutboxFigures> logger
    )
        : base(Period, clock, lifetime, logger)
    {
        this.database = database;
        meter.CreateObservableGauge(
            "guestlist_outbox_depth",
            () => depth.Queued,
            description: "Mails that wait to be sent."
        );
        meter.CreateObservableGauge(
            "guestlist_outbox_oldest_age",
            () => depth.OldestAge.TotalSeconds,
            "s",
            "How long the oldest of them has waited."
        );
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    // A round that fails leaves the last figure; readiness tells of the database.
    protected override async Task Round(CancellationToken stop) => depth = await OutboxDepth.Read(database, Clock);
}
