namespace Guestlist.TestKit;

/// <summary>What a finished command said.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Everything on standard output.</param>
/// <param name="Error">Everything on standard error.</param>
public sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>Itself, or an exception that repeats what the command said.</summary>
    public ProcessResult OrThrow(string what) =>
        ExitCode == 0 ? this : throw new InvalidOperationException($"{what} ended with {ExitCode}.\n{Output}\n{Error}");
}
