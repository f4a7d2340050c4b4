using System.CommandLine;

namespace Guestlist.Server.Cli;

/// <summary>Makes the library's help say what holds here.</summary>
internal static class HelpText
{
    /// <summary>
    /// Verbs in a list get the first line of their description. Further arguments are settings, and an option of that
    /// shape says so; the library would speak of an application that is being run.
    /// </summary>
    public static void Tailor(Command asked)
    {
        foreach (var verb in asked.Subcommands)
        {
            verb.Description = verb.Description?.Split('\n')[0];
        }

        if (!asked.TreatUnmatchedTokensAsErrors)
        {
            asked.TreatUnmatchedTokensAsErrors = true;
            asked.Add(
                new Option<bool>("--key=value")
                {
                    Description = "Any setting of the server, as --Guestlist:PublicUrl=https://invites.example.com.",
                }
            );
        }
    }
}
