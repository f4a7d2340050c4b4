using System.CommandLine;
using System.Globalization;
using Guestlist.Server.Mail;
using Guestlist.Users;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist user list|reset-link|deactivate|reactivate|delete</c></summary>
internal static class UserVerbs
{
    public static Command Command() =>
        new(
            "user",
            "Lists people with an account, gives them a new password, shuts them out, lets them in again, deletes them. Safe beside a running server."
        )
        {
            List(),
            ResetLink(),
            Deactivate(),
            Reactivate(),
            Delete(),
        };

    private static Command List() =>
        Verb.OnDatabase(
            new Command(
                "list",
                "Shows everybody: address, state, organizations, keys, since when, name; separated by tabs."
            ),
            async (_, instance) =>
            {
                foreach (var user in await new ListUsers(instance.Database).Handle())
                {
                    await Terminal.Out.WriteLineAsync(
                        string.Join(
                            '\t',
                            user.Email,
                            user.IsActive ? "active" : "deactivated",
                            user.Organizations,
                            user.Keys,
                            user.CreatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                            user.Name
                        )
                    );
                }

                return Verb.Done;
            }
        );

    private static Command Deactivate()
    {
        var email = Verb.Email("The address they sign in with.");
        return Verb.OnDatabase(
            new Command(
                "deactivate",
                """
                Shuts a user out at once, on every node.

                Their sessions end and their keys answer as unknown with the next request; queued password and
                verification mails are dropped. Their memberships stay. Invites they answer for are held until an admin
                releases them. Organizations without another active owner are named.
                """
            )
            {
                email,
            },
            async (call, instance) =>
                await Verb.Tell(
                    await new DeactivateUser(instance.Database, instance.Clock).Handle(call.GetValue(email)!),
                    done =>
                        string.Join(
                            '\n',
                            [
                                "Deactivated: sessions have ended, keys no longer work.",
                                .. done.Ownerless.Select(name => $"No active owner is left in {name}."),
                            ]
                        )
                )
        );
    }

    private static Command ResetLink()
    {
        var email = Verb.Email("The address they sign in with.");
        return Verb.OnDatabase(
            new Command(
                "reset-link",
                """
                Prints a link with which the user chooses a new password: the way back where no mail is sent.

                Whoever holds the link holds the account: hand it over on a way that only they read. It works once and
                for one hour. It proves no address, as no mail was sent; while that is unproved, it ends keys as well.
                """
            )
            {
                email,
            },
            async (call, instance) =>
                await Verb.Tell(
                    await new MintResetLink(instance.Database, instance.Clock).Handle(call.GetValue(email)!),
                    secret => AccountContents.ResetLink($"{instance.Options.PublicUrl}", secret)
                )
        );
    }

    private static Command Reactivate()
    {
        var email = Verb.Email("The address they sign in with.");
        return Verb.OnDatabase(
            new Command("reactivate", "Lets a deactivated user in again: keys work again, sessions do not come back.")
            {
                email,
            },
            async (call, instance) =>
                await Verb.Tell(
                    await new ReactivateUser(instance.Database, instance.Clock).Handle(call.GetValue(email)!),
                    _ => "Reactivated."
                )
        );
    }

    private static Command Delete()
    {
        var email = Verb.Email("The address they sign in with.");
        return Verb.OnDatabase(
            new Command(
                "delete",
                """
                Deletes a user for good: account, memberships, keys, sessions, queued password and verification mails.

                Invites they sent stay in the lists without a sender and can no longer be accepted; the activity keeps
                an id that names nobody. The last active owner of an organization cannot be deleted.
                """
            )
            {
                email,
            },
            async (call, instance) =>
                await Verb.Tell(
                    await new DeleteUser(instance.Database, instance.Clock).Handle(call.GetValue(email)!),
                    _ => "Deleted."
                )
        );
    }
}
