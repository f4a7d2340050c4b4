using System.Diagnostics.Metrics;
using Guestlist.Delivery;
using Guestlist.Server.Hosting.Options;
using Guestlist.Storage;

namespace Guestlist.Server.Hosting;

/// <summary>Reads the outbox's depth now and then, so that a scrape never waits for the database.</summary>
internal sealed class OutboxFigures : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly Meter meter = new(DeliveryMetrics.MeterName);
    private readonly Database database;
    private readonly TimeProvider clock;
    private readonly bool enabled;
    private volatile OutboxDepth depth = new(0, TimeSpan.Zero);

    public OutboxFigures(Database database, TimeProvider clock, GuestlistOptions options)
    {
        this.database = database;
        this.clock = clock;
        enabled = options.Metrics is not null;
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

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!enabled)
        {
            return;
        }

        using var timer = new PeriodicTimer(Period, clock);
        do
        {
            try
            {
                depth = await OutboxDepth.Read(database, clock);
            }
            catch (StorageUnavailableException)
            {
                // The last figure stands; readiness tells of the database.
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
