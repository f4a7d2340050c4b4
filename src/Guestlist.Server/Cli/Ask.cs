using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Cli;

/// <summary>Asks the person at the terminal for what no option gave, again until the answer will do.</summary>
internal static class Ask
{
    /// <summary>One line.</summary>
    /// <param name="what">What is asked for.</param>
    /// <param name="option">The option that would have given it.</param>
    /// <param name="fault">What is wrong with an answer, in words for people; null when nothing is.</param>
    /// <exception cref="BadSettingException">Nobody is there to answer.</exception>
    public static async Task<string> Line(string what, string option, Func<string, Task<string?>> fault)
    {
        if (!Terminal.IsInteractive)
        {
            throw new BadSettingException($"{option} is missing.");
        }

        while (true)
        {
            await Terminal.Error.WriteAsync($"{what}: ");
            if (await Terminal.In.ReadLineAsync() is not { } line)
            {
                // The person has left the prompt standing.
                await Terminal.Error.WriteLineAsync();
                throw new BadSettingException($"{option} is missing.");
            }

            if (await fault(line.Trim()) is not { } complaint)
            {
                return line.Trim();
            }

            await Terminal.Error.WriteLineAsync(complaint);
        }
    }

    /// <summary>The same for a check that needs no waiting.</summary>
    public static Task<string> Line(string what, string option, Func<string, string?> fault) =>
        Line(what, option, line => Task.FromResult(fault(line)));

    /// <summary>A password from a file, from standard input (<c>-</c>) or typed unseen; only the last is asked for again.</summary>
    /// <param name="file">What was given instead of typing it, or null.</param>
    /// <param name="prompt">What a typed one is asked for with.</param>
    /// <param name="fault">What is wrong with a typed one; null when nothing is.</param>
    /// <exception cref="BadSettingException">There is no such file, or nobody to type it.</exception>
    public static async Task<string> Password(string? file, string prompt, Func<string, string?> fault)
    {
        if (file is "-" || (file is null && !Terminal.IsInteractive))
        {
            return await Terminal.In.ReadLineAsync()
                ?? throw new BadSettingException("No password came from standard input; --password-file names a file.");
        }

        if (file is not null)
        {
            var lines = await File.ReadAllLinesAsync(file);
            return lines.Length == 0 ? "" : lines[0];
        }

        while (true)
        {
            await Terminal.Error.WriteAsync($"{prompt}: ");
            var typed = Terminal.ReadHidden();
            if (fault(typed) is not { } complaint)
            {
                return typed;
            }

            await Terminal.Error.WriteLineAsync(complaint);
        }
    }
}
