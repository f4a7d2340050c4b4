using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace Guestlist.Server.Cli;

/// <summary>What is wrong with a call, in one line that names the help to read.</summary>
internal static class UsageMistake
{
    /// <summary>The line, or null when the call can be tried.</summary>
    public static string? Of(ParseResult call)
    {
        var command = call.CommandResult;
        var fault = command.Command.Subcommands.Count > 0 ? OfGroup(call, command) : OfVerb(call, command);
        return fault is null ? null : $"{fault}; see {Path(command)} --help.";
    }

    private static string? OfGroup(ParseResult call, CommandResult group) =>
        call.UnmatchedTokens is [var word, ..] ? $"\"{Words([.. Names(group).Skip(1), word])}\" is no verb"
        : call.Action is ParseErrorAction ? $"\"{Words(Names(group).Skip(1))}\" needs a verb: {Verbs(group.Command)}"
        : null;

    /// <remarks>The library's own words name types of the runtime, so all but the rarest mistakes are told here.</remarks>
    private static string? OfVerb(ParseResult call, CommandResult verb)
    {
        if (call.Action is not ParseErrorAction)
        {
            return null;
        }

        string[] missing =
        [
            .. verb
                .Command.Arguments.Where(argument =>
                    argument.Arity.MinimumNumberOfValues > 0 && verb.GetResult(argument) is not { Tokens.Count: > 0 }
                )
                .Select(argument => argument.Name),
            .. verb
                .Command.Options.Where(option => option.Required && verb.GetResult(option) is not { Implicit: false })
                .Select(option => option.Name),
        ];
        var empty = verb.Command.Options.FirstOrDefault(option =>
            option.Arity.MinimumNumberOfValues > 0 && verb.GetResult(option) is { Implicit: false, Tokens.Count: 0 }
        );
        return missing is not [] ? $"missing: {string.Join(", ", missing)}"
            : empty is not null ? $"{empty.Name} needs a value"
            : call.Errors[0].Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
    }

    private static string Verbs(Command group) => string.Join(", ", group.Subcommands.Select(verb => verb.Name));

    private static string Path(CommandResult command) => Words(["guestlist", .. Names(command).Skip(1)]);

    private static string Words(IEnumerable<string> words) => string.Join(' ', words);

    /// <summary>From the program's own name on.</summary>
    private static IEnumerable<string> Names(CommandResult command) =>
        [.. command.Parent is CommandResult parent ? Names(parent) : [], command.Command.Name];
}
