using System.CommandLine;
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

    private static Command List()
    {
        var email = Given.EmailIfAny("Only what stops mail to this address.");
        return Verb.OnDatabase(
            new Command(
                "list",
                $"""
                Shows the newest {MostShown}, one a line.

                Columns, separated by tabs: organization or "server", reason, since when, the beginning of the
                address's hash, and the addresses of invites that have it. Only the hash of an address is kept here:
                where no invite has it, the address cannot be shown, and only asking for it by EMAIL finds it.
                """
            )
            {
                email,
            },
            async (call, instance) =>
            {
                var asked = call.GetValue(email);
                var all = await new ListSuppressions(instance.Database).All(
                    MostShown,
                    asked is null ? null : AddressHash.Of(asked.Key)
                );
                await Listing.Write(
                    ["from", "reason", "since", "hash", "addresses"],
                    all.Select(one =>
                        new object?[]
                        {
                            one.Scope?.ToString() ?? "server",
                            one.Reason,
                            Listing.Moment(one.CreatedAt),
                            one.AddressHash[..12],
                            Whose(one, asked),
                        }
                    )
                );
                return Verb.Done;
            }
        );
    }

    private static string Whose(Suppression one, EmailAddress? asked) =>
        one.Addresses.Count > 0 ? string.Join(' ', one.Addresses)
        : asked is not null ? asked.Text
        : Terminal.IsShown ? "(only the hash is known)"
        : "";

    private static Command Add()
    {
        var (email, organization) = (Given.Email("Who is to get no more mail."), Organization());
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
        var (email, organization) = (Given.Email("Who may get mail again."), Organization());
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
        Given.Organization("The id of one organization; the whole server when left out.");
}
