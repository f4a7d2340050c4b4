using System.CommandLine;
using Guestlist.Server.Hosting;
using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Cli;

/// <summary>What all verbs share: settings as further arguments, refusals in one line, exit codes.</summary>
internal static class Verb
{
    /// <summary>Success.</summary>
    public const int Done = 0;

    /// <summary>A refusal; the reason stands on standard error.</summary>
    public const int Refused = 1;

    /// <summary>
    /// Makes a command that opens the instance, with its schema brought up to date, and hands it over. Where there is no
    /// instance it refuses: in the wrong folder it would make an empty one and tell of success.
    /// </summary>
    public static Command OnDatabase(Command command, Func<ParseResult, Instance, Task<int>> run) =>
        OnInstance(
            command,
            async (call, instance) =>
                await instance.Database.Exists()
                    ? await OnNewest(call, instance, run)
                    : await Refuse(
                        $"There is no instance at {instance.Database.Place}. Run this with the server's settings and in "
                            + "its folder; the first start, \"create-owner\" and \"migrate\" make one."
                    )
        );

    /// <summary>The same for a command with which an instance may begin.</summary>
    public static Command OnAnyDatabase(Command command, Func<ParseResult, Instance, Task<int>> run) =>
        OnInstance(command, (call, instance) => OnNewest(call, instance, run));

    /// <summary>Makes a command that opens the instance and leaves its database alone.</summary>
    public static Command OnInstance(Command command, Func<ParseResult, Instance, Task<int>> run)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (call, _) =>
            {
                if (CommandLineSettings.Stray(call.UnmatchedTokens) is { } stray)
                {
                    return await Refuse(NoSetting(stray));
                }

                try
                {
                    await using var instance = Instance.Open(call);
                    return await run(call, instance);
                }
                catch (Exception e) when (StartRefusals.Explain(e) is { } line)
                {
                    return await Refuse(line);
                }
            }
        );
        return command;
    }

    private static async Task<int> OnNewest(
        ParseResult call,
        Instance instance,
        Func<ParseResult, Instance, Task<int>> run
    )
    {
        await instance.Database.Migrate();
        return await run(call, instance);
    }

    /// <summary>What to tell of an argument that means nothing here: a mistyped option must not pass for a setting.</summary>
    public static string NoSetting(string argument) =>
        $"\"{argument}\" is neither an option of this verb nor a setting (--key=value).";

    /// <summary>Tells why nothing was done.</summary>
    public static async Task<int> Refuse(string line)
    {
        await Terminal.Error.WriteLineAsync($"guestlist: {line}");
        return Refused;
    }

    /// <summary>Tells the outcome of a use case.</summary>
    public static async Task<int> Tell<T>(Outcome<T> outcome, Func<T, string> success)
    {
        if (!outcome.Succeeded(out var value, out var refusal))
        {
            return await Refuse(refusal.Detail);
        }

        await Terminal.Out.WriteLineAsync(success(value));
        return Done;
    }
}
