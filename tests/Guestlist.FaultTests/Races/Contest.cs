namespace Guestlist.FaultTests.Races;

/// <summary>Requests that start at the same moment.</summary>
internal static class Contest
{
    public static async Task<T[]> Of<T>(params IEnumerable<Func<Task<T>>> runners)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = runners
            .Select(run =>
                Task.Run(async () =>
                {
                    await start.Task;
                    return await run();
                })
            )
            .ToList();
        start.SetResult();
        return await Task.WhenAll(running);
    }
}
