using System.Collections.Concurrent;

namespace Guestlist.Shield;

/// <summary>
/// Sliding windows of admitted calls, in this node's memory. A refused call does not count; the wait lasts until
/// the oldest call leaves the window that is full.
/// </summary>
/// <param name="clock">Only elapsed time is read, so that setting the machine's clock frees nobody.</param>
/// <param name="enabled">False admits every call.</param>
public sealed class Throttle(TimeProvider clock, bool enabled)
{
    private const int SweepEvery = 10_000;
    private readonly ConcurrentDictionary<string, Queue<long>> calls = new(StringComparer.Ordinal);
    private int asked;

    /// <summary>Null when the call may go on, else whole seconds to wait, rounded up.</summary>
    /// <param name="who">A key's id or a client's address together with the kind of call.</param>
    /// <param name="limits">Every window must have room.</param>
    public int? Admit(string who, params ReadOnlySpan<CallLimit> limits)
    {
        if (!enabled)
        {
            return null;
        }

        Sweep();
        while (true)
        {
            var queue = calls.GetOrAdd(who, _ => new Queue<long>());
            lock (queue)
            {
                // Swept away in the moment between: what is counted there counts nowhere.
                if (calls.TryGetValue(who, out var current) && ReferenceEquals(current, queue))
                {
                    return Admit(queue, limits);
                }
            }
        }
    }

    private int? Admit(Queue<long> queue, ReadOnlySpan<CallLimit> limits)
    {
        var now = clock.GetTimestamp();
        var longest = TimeSpan.Zero;
        foreach (var limit in limits)
        {
            longest = limit.Window > longest ? limit.Window : longest;
        }

        while (queue.TryPeek(out var oldest) && clock.GetElapsedTime(oldest, now) >= longest)
        {
            queue.Dequeue();
        }

        foreach (var limit in limits)
        {
            if (Wait(queue, limit, now) is { } wait)
            {
                return wait;
            }
        }

        queue.Enqueue(now);
        return null;
    }

    private int? Wait(Queue<long> queue, CallLimit limit, long now)
    {
        if (queue.Count < limit.Calls)
        {
            return null;
        }

        // The call that must leave before one more fits.
        var blocking = queue.ElementAt(queue.Count - limit.Calls);
        var left = limit.Window - clock.GetElapsedTime(blocking, now);
        return left > TimeSpan.Zero ? (int)Math.Ceiling(left.TotalSeconds) : null;
    }

    /// <summary>Callers who have not come for an hour are forgotten.</summary>
    private void Sweep()
    {
        if (Interlocked.Increment(ref asked) % SweepEvery != 0)
        {
            return;
        }

        foreach (var (who, queue) in calls)
        {
            lock (queue)
            {
                if (queue.Count == 0 || clock.GetElapsedTime(queue.Last()) > TimeSpan.FromHours(1))
                {
                    calls.TryRemove(new(who, queue));
                }
            }
        }
    }
}

/// <summary>At most so many calls in a window.</summary>
/// <param name="Calls">How many; at least one.</param>
/// <param name="Window">How long a call counts.</param>
public readonly record struct CallLimit(int Calls, TimeSpan Window);
