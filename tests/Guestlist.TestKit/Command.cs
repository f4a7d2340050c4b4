using System.Diagnostics;

namespace Guestlist.TestKit;

/// <summary>Runs a command to its end.</summary>
public static class Command
{
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs a program by name and arguments.</summary>
    public static Task<ProcessResult> Run(string program, params string[] arguments) =>
        Run(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" });

    /// <summary>Runs what <paramref name="start"/> describes; killed when it takes over a minute.</summary>
    public static async Task<ProcessResult> Run(ProcessStartInfo start, string input = "")
    {
        ArgumentNullException.ThrowIfNull(start);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process =
            Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await WriteInput(process, input);
        using var limit = new CancellationTokenSource(_limit, TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{start.FileName} did not end within a minute.", late);
        }
        return new ProcessResult(process.ExitCode, await output, await error);
    }

    private static async Task WriteInput(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A command that asks nothing may have closed its input already.
        }
    }
}
