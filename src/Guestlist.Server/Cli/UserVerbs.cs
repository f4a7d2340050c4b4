using System.CommandLine;
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
                var users = await new ListUsers(instance.Database).Handle();
                await Listing.Write(
                    ["address", "state", "organizations", "keys", "since", "name"],
                    users.Select(user =>
                        new object?[]
                        {
                            user.Email,
                            user.IsActive ? "active" : "deactivated",
                            user.Organizations,
                            user.Keys,
                            Listing.Moment(user.CreatedAt),
                            user.Name,
                        }
                    )
                );
                return Verb.Done;
            }
        );

    private static Command Deactivate()
    {
        var email = Given.Email("The address they sign in with.");
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
            {
                var address = call.GetValue(email)!;
                return await Verb.Tell(
                    await new DeactivateUser(instance.Database, instance.Clock).Handle(address),
                    done =>
                        string.Join(
                            '\n',
                            [
                                "Deactivated: sessions have ended, keys no longer work.",
                                .. done.Ownerless.Select(name => $"No active owner is left in {name}."),
                                .. done.Ownerless.Count > 0 ? [WayBack(address)] : Array.Empty<string>(),
                            ]
                        )
                );
            }
        );
    }

    /// <remarks>Only an owner can appoint owners.</remarks>
    private static string WayBack(EmailAddress owner) =>
        $"To appoint another owner: \"guestlist user reactivate {owner.Text}\", let them appoint one, deactivate them again.";

    private static Command ResetLink()
    {
        var email = Given.Email("The address they sign in with.");
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
        var email = Given.Email("The address they sign in with.");
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
        var email = Given.Email("The address they sign in with.");
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
