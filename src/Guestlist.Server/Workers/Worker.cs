namespace Guestlist.Server.Workers;

/// <summary>
/// Work beside the requests. It begins once the server listens: one that cannot, because its port is taken, must not
/// have claimed mails or anything else by then.
/// </summary>
public abstract class Worker(IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>Works until it is told to stop.</summary>
    protected abstract Task Work(CancellationToken stop);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var listening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var told = lifetime.ApplicationStarted.Register(listening.SetResult);
        await listening.Task.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stoppingToken.IsCancellationRequested)
        {
            await Work(stoppingToken);
        }
    }
}
