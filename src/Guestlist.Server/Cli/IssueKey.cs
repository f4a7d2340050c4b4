using System.CommandLine;
using Guestlist.ApiKeys;
using Guestlist.Users;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist issue-key</c></summary>
internal static class IssueKey
{
    private const int LongestLabel = 40;

    private static readonly Argument<EmailAddress> Email = Given.Email("The user the key acts for.");

    private static readonly Option<string> Label = new("--label")
    {
        HelpName = "label",
        Description = $"What the key is called, at most {LongestLabel} characters.",
        DefaultValueFactory = _ => "Command line",
    };

    private static readonly Option<string[]> Scopes = new("--scope")
    {
        Description = $"What the key may do: {string.Join(", ", KeyScopes.ThatGrant)}. Can be given several times.",
        HelpName = "scope",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Command() =>
        Verb.OnDatabase(
            new Command(
                "issue-key",
                """
                Makes a personal API key for a user and prints it, this once: only its hash is kept.

                Nothing else is written to standard output, so a script can take the key from there. A write scope
                includes reading; a user has at most 10 keys.
                """
            )
            {
                Email,
                Label,
                Scopes,
            },
            Run
        );

    private static async Task<int> Run(ParseResult call, Instance instance)
    {
        var label = call.GetValue(Label)!.Trim();
        var scopes = call.GetValue(Scopes)!.Distinct(StringComparer.Ordinal).ToArray();
        if (label.Length is 0 or > LongestLabel || label.Any(char.IsControl))
        {
            return await Verb.Refuse($"The label needs 1 to {LongestLabel} characters.");
        }

        if (scopes.FirstOrDefault(scope => !KeyScopes.IsKnown(scope)) is { } unknown)
        {
            return await Verb.Refuse(
                $"There is no scope \"{unknown}\"; there are {string.Join(", ", KeyScopes.ThatGrant)}."
            );
        }

        var user = await new FindUser(instance.Database).ByEmail(call.GetValue(Email)!);
        return user is null
            ? await Verb.Tell<Done>(new NoSuchUser(), _ => "")
            : await Verb.Tell(
                await new CreateApiKey(instance.Database, instance.Clock).Handle(
                    user.Id,
                    label,
                    new KeyReach(scopes, [], [])
                ),
                issued => issued.Value.Value
            );
    }
}
