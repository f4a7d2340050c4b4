using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Cli;

/// <summary>Asks the person at the terminal for what no option gave.</summary>
internal static class Ask
{
    /// <summary>One line.</summary>
    /// <exception cref="BadSettingException">Nobody is there to answer.</exception>
    public static async Task<string> Line(string what, string option)
    {
        if (!Terminal.IsInteractive)
        {
            throw new BadSettingException($"{option} is missing.");
        }

        await Terminal.Error.WriteAsync($"{what}: ");
        return await Terminal.In.ReadLineAsync() ?? "";
    }

    /// <summary>A password from a file, from standard input (<c>-</c>) or typed unseen.</summary>
    /// <exception cref="BadSettingException">There is no such file, or nobody to type it.</exception>
    public static async Task<string> Password(string? file)
    {
        if (file is "-" || (file is null && !Terminal.IsInteractive))
        {
            return await Terminal.In.ReadLineAsync()
                ?? throw new BadSettingException("No password came from standard input; --password-file names a file.");
        }

        if (file is null)
        {
            await Terminal.Error.WriteAsync("Password: ");
            return Terminal.ReadHidden();
        }

        var lines = await File.ReadAllLinesAsync(file);
        return lines.Length == 0 ? "" : lines[0];
    }
}
