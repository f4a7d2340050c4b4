namespace Guestlist.Delivery;

/// <summary>
/// Wakes the dispatcher when a mail may be due. To be poked after the commit that queued it; a lost poke costs
/// one polling interval.
/// </summary>
public sealed class OutboxSignal : IDisposable
{
    private readonly SemaphoreSlim here = new(0, 1);
    private readonly SemaphoreSlim elsewhere = new(0, 1);

    /// <summary>Something was queued by this node.</summary>
    public void Poke()
    {
        Wake();
        Raise(elsewhere);
    }

    /// <summary>Something was queued by another node.</summary>
    public void Wake() => Raise(here);

    /// <summary>Comes back at the next poke or after the patience. Pokes in between count as one.</summary>
    public Task<bool> Wait(TimeSpan patience, CancellationToken stop) => here.WaitAsync(patience, stop);

    /// <summary>Comes back when the other nodes are to be told.</summary>
    public Task WaitToTell(CancellationToken stop) => elsewhere.WaitAsync(stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        here.Dispose();
        elsewhere.Dispose();
    }

    private static void Raise(SemaphoreSlim signal)
    {
        try
        {
            if (signal.CurrentCount == 0)
            {
                signal.Release();
            }
        }
        catch (SemaphoreFullException)
        {
            // Somebody else raised it between our look and our release.
        }
    }
}
