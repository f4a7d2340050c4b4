using Guestlist.Delivery;
using Guestlist.Storage;

namespace Guestlist.Server.Workers;

/// <summary>
/// Runs the dispatcher: at every poke, and every two seconds for what no poke tells of (retries, lost pokes, mails
/// of nodes that died).
/// </summary>
public sealed partial class OutboxWorker(
    OutboxDispatcher dispatcher,
    IMailDelivery delivery,
    OutboxSignal signal,
    bool isOnlyServer,
    TimeProvider clock,
    IHostApplicationLifetime lifetime,
    ILogger<OutboxWorker> logger
) : Worker(lifetime)
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    /// <summary>The program has eight seconds to end in; the last is left to everything else.</summary>
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(6);

    /// <inheritdoc/>
    protected override async Task Work(CancellationToken stop)
    {
        var renewing = Renew(stop);
        if (isOnlyServer)
        {
            await Guarded(dispatcher.TakeBackLeases);
        }

        while (!stop.IsCancellationRequested)
        {
            await Send(stop);
        }

        // A lease outlives the drain by far: nothing has to renew it meanwhile.
        await dispatcher.Drain(DrainPatience);
        await renewing;
        await delivery.DisposeAsync();
    }

    private async Task Send(CancellationToken stop)
    {
        var started = 0;
        await Guarded(async () => started = await dispatcher.Start());
        if (started == 0)
        {
            await Guarded(delivery.Rest);
            await Quietly(signal.Wait(Poll, stop));
        }
        else
        {
            await Quietly(dispatcher.WaitForRoom(stop));
        }
    }

    private async Task Renew(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Quietly(Task.Delay(DispatcherSettings.RenewEvery, clock, stop));
            await Guarded(dispatcher.Renew);
        }
    }

    private async Task Guarded(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (StorageUnavailableException e)
        {
            Log.StorageAway(logger, e.Message);
        }
#pragma warning disable CA1031 // The worker outlives every fault; the next poll tries again.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Log.Broke(logger, e);
        }
    }

    private static async Task Quietly(Task wait)
    {
        try
        {
            await wait;
        }
        catch (OperationCanceledException)
        {
            // The program ends; the loop sees that by itself.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3010, LogLevel.Warning, "The outbox waits for the database: {Reason}")]
        public static partial void StorageAway(ILogger logger, string reason);

        [LoggerMessage(3011, LogLevel.Error, "The outbox stumbled and goes on")]
        public static partial void Broke(ILogger logger, Exception fault);
    }
}
