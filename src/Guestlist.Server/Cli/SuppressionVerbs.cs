using System.CommandLine;
using System.Globalization;
using Guestlist.Activity;
using Guestlist.Suppressions;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist suppression list|add|lift</c></summary>
internal static class SuppressionVerbs
{
    private const int MostShown = 1000;

    public static Command Command() =>
        new(
            "suppression",
            "Shows and changes which addresses get no more mail to invitees. Safe beside a running server."
        )
        {
            List(),
            Add(),
            Lift(),
        };

    private static Command List() =>
        Verb.OnDatabase(
            new Command(
                "list",
                $"""
                Shows the newest {MostShown}, one a line.

                Columns, separated by tabs: organization or "server", reason, since when, the beginning of the
                address's hash, and the addresses of invites that have it.
                """
            ),
            async (_, instance) =>
            {
                foreach (var one in await new ListSuppressions(instance.Database).All(MostShown))
                {
                    await Terminal.Out.WriteLineAsync(
                        string.Join(
                            '\t',
                            one.Scope?.ToString() ?? "server",
                            one.Reason,
                            one.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                            one.AddressHash[..12],
                            string.Join(' ', one.Addresses)
                        )
                    );
                }

                return Verb.Done;
            }
        );

    private static Command Add()
    {
        var (email, organization) = (Verb.Email("Who is to get no more mail."), Organization());
        return Verb.OnDatabase(
            new Command(
                "add",
                """
                Stops all mail to an invitee's address, from the whole server or from one organization.

                Invites can still be created for it; when their mail's turn comes it is skipped with the reason. Mails
                about an account, such as for a new password, are not concerned.
                """
            )
            {
                email,
                organization,
            },
            async (call, instance) =>
            {
                var outcome = await new Suppress(instance.Database, instance.Clock).Handle(
                    AddressHash.Of(call.GetValue(email)!.Key),
                    call.GetValue(organization),
                    Reasons.Operator,
                    Actor.System
                );
                return outcome.Refusal is NotFound
                    ? await Verb.Refuse("There is no such organization.")
                    : await Verb.Tell(outcome, isNew => isNew ? "Suppressed." : "It was suppressed already.");
            }
        );
    }

    private static Command Lift()
    {
        var (email, organization) = (Verb.Email("Who may get mail again."), Organization());
        return Verb.OnDatabase(
            new Command(
                "lift",
                """
                Allows mail again that the operator, a bounce or a complaint has stopped.

                Whoever asked for no more mail is left alone: only they can take that back, by the link in their mail.
                """
            )
            {
                email,
                organization,
            },
            async (call, instance) =>
            {
                var outcome = await new LiftSuppression(instance.Database, instance.Clock).HandleAll(
                    AddressHash.Of(call.GetValue(email)!.Key),
                    call.GetValue(organization)
                );
                return outcome.Refusal is NotFound
                    ? await Verb.Refuse("That address is not suppressed there.")
                    : await Verb.Tell(outcome, _ => "Lifted.");
            }
        );
    }

    private static Option<Guid?> Organization() =>
        new("--organization") { Description = "The id of one organization; the whole server when left out." };
}
