using Guestlist.Delivery;
using Guestlist.Postgres;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>Lets several nodes on PostgreSQL wake each other; there is nothing to do on SQLite.</summary>
public sealed class OutboxListenerWorker(
    Database database,
    OutboxSignal signal,
    TimeProvider clock,
    ILogger<OutboxListener> logger
) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database is PostgresDatabase postgres)
        {
            await Task.Yield();
            await new OutboxListener(postgres, signal, clock, logger).Run(stoppingToken);
        }
    }
}
