using System.Diagnostics;
using Guestlist.TestKit;

namespace Guestlist.FaultTests.Fsync;

/// <summary>Writes down the system calls of a running process.</summary>
internal sealed class Strace : IAsyncDisposable
{
    /// <summary>A page of the database and its frame header fit, so do the answers.</summary>
    private const int MostBytesShown = 4300;

    private readonly Process _strace;

    private Strace(Process strace) => _strace = strace;

    /// <summary>Comes back when every thread is being watched.</summary>
    public static async Task<Strace> Attach(Process process, string calls, string file)
    {
        var start = new ProcessStartInfo(
            "strace",
            ["-f", "-yy", "-s", $"{MostBytesShown}", "-e", $"trace={calls}", "-o", file]
        )
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("-p");
        start.ArgumentList.Add($"{process.Id}");
        var strace = Process.Start(start)!;
        while (await strace.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("attached", StringComparison.Ordinal))
                return new Strace(strace);
        }
        throw new InvalidOperationException("strace may not attach here.");
    }

    /// <summary>Detaches; the process goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        Signals.Terminate(_strace);
        await _strace.StandardError.ReadToEndAsync();
        await _strace.WaitForExitAsync();
        _strace.Dispose();
    }
}
