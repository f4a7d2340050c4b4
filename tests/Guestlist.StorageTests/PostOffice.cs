using System.Collections.Concurrent;
using Guestlist.Delivery;
using MimeKit;

namespace Guestlist.StorageTests;

/// <summary>The far side of every delivery: it keeps what it takes, says what it is told to say, and can be slow.</summary>
public sealed class PostOffice : IMailDelivery
{
    private readonly ConcurrentQueue<MimeMessage> taken = new();
    private TaskCompletionSource? closed;

    /// <summary>What it says to the next mails; delivered unless told otherwise.</summary>
    public Func<string, Verdict> Says { get; set; } = _ => Verdict.Of(VerdictKind.Delivered, "250 taken");

    /// <summary>Recipients of what was taken, in order.</summary>
    public IReadOnlyList<string> Recipients => [.. taken.Select(To)];

    public IReadOnlyList<MimeMessage> Taken => [.. taken];

    /// <summary>How many dialogues stand at its closed door.</summary>
    public int Waiting => waiting;

    private int waiting;

    /// <summary>Lets mails wait before they are handed over, until <see cref="Open"/>.</summary>
    public void Close() => closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open()
    {
        closed?.SetResult();
        closed = null;
    }

    public async Task<Verdict> Deliver(MimeMessage message, Dialogue dialogue)
    {
        var copy = await Copy(message);
        if (closed is { } door)
        {
            Interlocked.Increment(ref waiting);
            await Task.WhenAny(
                door.Task,
                Task.Delay(Timeout.Infinite, dialogue.Lost),
                Task.Delay(Timeout.Infinite, dialogue.Abandon)
            );
            Interlocked.Decrement(ref waiting);
        }

        if (dialogue.IsStopped || !await dialogue.MayHandOver())
        {
            return Verdict.Abandoned;
        }

        var verdict = Says(To(copy));
        if (verdict.Kind == VerdictKind.Delivered)
        {
            taken.Enqueue(copy);
        }

        return verdict;
    }

    public Task Rest() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string To(MimeMessage message) => message.To.Mailboxes.Single().Address;

    /// <summary>The dispatcher disposes its own.</summary>
    private static async Task<MimeMessage> Copy(MimeMessage message)
    {
        using var stream = new MemoryStream();
        await message.WriteToAsync(stream);
        stream.Position = 0;
        return await MimeMessage.LoadAsync(stream);
    }
}
