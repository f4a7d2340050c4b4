using Guestlist.Delivery;
using Guestlist.Postgres;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>Lets several nodes on PostgreSQL wake each other; there is nothing to do on SQLite.</summary>
public sealed class OutboxListenerWorker(
    Database database,
    OutboxSignal signal,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<OutboxListener> logger
) : Worker(lifetime)
{
    /// <inheritdoc/>
    protected override Task Work(CancellationToken stop) =>
        database is PostgresDatabase postgres
            ? new OutboxListener(postgres, signal, clock, logger).Run(stop)
            : Task.CompletedTask;
}
