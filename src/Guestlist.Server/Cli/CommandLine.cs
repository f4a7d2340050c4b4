using System.CommandLine;
using System.CommandLine.Help;

namespace Guestlist.Server.Cli;

/// <summary>Picks the verb. Without one the server starts.</summary>
internal static class CommandLine
{
    /// <summary>An argument that begins with @ is what it says, not the name of a file with further ones.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the program; 0 is success, 1 a refusal told on standard error.</summary>
    public static async Task<int> Run(string[] args)
    {
        if (StartsServer(args))
        {
            return await Serve.Run(args);
        }

        var call = Root().Parse(args is ["help", .. var verb] ? [.. verb, "--help"] : args, Parsing);
        if (UsageMistake.Of(call) is { } mistake)
        {
            return await Verb.Refuse(mistake);
        }

        if (call.Action is HelpAction)
        {
            HelpText.Tailor(call.CommandResult.Command);
        }

        return await call.InvokeAsync();
    }

    /// <summary>Settings as --key=value may stand where the verb would; they belong to the server.</summary>
    private static bool StartsServer(string[] args) =>
        args is []
        || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not "--help" and not "--version");

    private static RootCommand Root()
    {
        var root = new RootCommand(
            """
            Guestlist: a self-hosted invitation service.

            Without a verb the server starts. Settings come from guestlist.json in the working directory, from the
            environment (Guestlist__PublicUrl=…) and from --key=value (--Guestlist:PublicUrl=…); the last wins.
            "guestlist config" shows those in force, "guestlist help VERB" explains a verb.
            """
        )
        {
            Serve.Command(),
            Migrate.Command(),
            CreateOwner.Command(),
            IssueKey.Command(),
            OutboxVerbs.Command(),
            MailVerbs.Command(),
            SuppressionVerbs.Command(),
            UserVerbs.Command(),
            ActivityVerbs.Command(),
            Erase.Command(),
            ShowConfig.Command(),
            HealthCheck.Command(),
        };
        // The assembly has another name than the published program.
        root.HelpName = "guestlist";
        return root;
    }
}
