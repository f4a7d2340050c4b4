using System.Runtime.CompilerServices;

namespace Guestlist.TestKit;

/// <summary>Waiting for something to become true, never for a time to pass.</summary>
public static class Deadline
{
    /// <summary>How long a test waits before it gives up.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again and again until <paramref name="probe"/> gives a value.</summary>
    /// <exception cref="TimeoutException">Nothing came in time; its message names the probe.</exception>
    public static async Task<T> Until<T>(
        Func<Task<T?>> probe,
        TimeSpan? within = null,
        [CallerArgumentExpression(nameof(probe))] string what = ""
    )
        where T : class
    {
        var limit = within ?? Usual;
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await probe() is { } found)
                return found;
            if (TimeProvider.System.GetElapsedTime(started) > limit)
                throw new TimeoutException($"Not within {limit.TotalSeconds} s: {what}");
            await Task.Delay(_pause, TimeProvider.System);
        }
    }

    /// <summary>Asks again and again until <paramref name="probe"/> says yes.</summary>
    public static Task Until(
        Func<bool> probe,
        TimeSpan? within = null,
        [CallerArgumentExpression(nameof(probe))] string what = ""
    ) => Until(() => Task.FromResult(probe() ? "yes" : null), within, what);

    /// <summary>Asks again and again until <paramref name="probe"/> says yes.</summary>
    public static Task Until(
        Func<Task<bool>> probe,
        TimeSpan? within = null,
        [CallerArgumentExpression(nameof(probe))] string what = ""
    ) => Until(async () => await probe() ? "yes" : null, within, what);
}
