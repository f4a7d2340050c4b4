using System.CommandLine;

namespace Guestlist.Server.Cli;

/// <summary>Picks the verb. Without one the server starts.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program; 0 is success, 1 a refusal told on standard error.</summary>
    public static async Task<int> Run(string[] args)
    {
        if (StartsServer(args))
        {
            return await Serve.Run(args);
        }

        var root = Root();
        if (args[^1] is "--help" or "-h" or "-?")
        {
            ShortenInLists(root, args);
        }

        return await root.Parse(args).InvokeAsync();
    }

    /// <summary>Settings as --key=value may stand where the verb would; they belong to the server.</summary>
    private static bool StartsServer(string[] args) =>
        args is []
        || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not "--help" and not "--version");

    /// <summary>A list of verbs shows the first line of each; the verb's own help shows all.</summary>
    private static void ShortenInLists(Command command, string[] asked)
    {
        foreach (var verb in command.Subcommands)
        {
            if (!asked.Contains(verb.Name, StringComparer.Ordinal))
            {
                verb.Description = verb.Description?.Split('\n')[0];
            }

            ShortenInLists(verb, asked);
        }
    }

    private static RootCommand Root() =>
        new(
            """
            Guestlist: a self-hosted invitation service.

            Without a verb the server starts. Settings come from guestlist.json in the working directory, from the
            environment (Guestlist__PublicUrl=…) and from --key=value (--Guestlist:PublicUrl=…); the last wins.
            "guestlist config" shows those in force.
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
}
