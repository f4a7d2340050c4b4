namespace Guestlist.Delivery;

/// <summary>What a dialogue must heed from outside while it runs.</summary>
/// <param name="MayHandOver">Whether the mail is still ours to send and still wanted; asked before the message leaves.</param>
/// <param name="Lost">The lease is lost: stop, unless the message is already on its way.</param>
/// <param name="Abandon">The program ends: stop at once, whatever the phase.</param>
public sealed record Dialogue(Func<Task<bool>> MayHandOver, CancellationToken Lost, CancellationToken Abandon)
{
    /// <summary>True when it is to be stopped for either reason.</summary>
    public bool IsStopped => Lost.IsCancellationRequested || Abandon.IsCancellationRequested;
}
