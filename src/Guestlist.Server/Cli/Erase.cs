using System.CommandLine;
using Guestlist.Erasure;
using Guestlist.Users;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist erase EMAIL</c></summary>
internal static class Erase
{
    public static Command Command()
    {
        var email = Given.Email("The address to forget.");
        return Verb.OnDatabase(
            new Command(
                "erase",
                """
                Forgets an invited address in all organizations and says how many invites had it.

                Invites that still wait for it are withdrawn first. Address, name, message, metadata and the mail
                server's words go for good; that there was an invite stays. An account with the address stays too, and
                "guestlist user delete" removes it. Safe beside a running server.
                """
            )
            {
                email,
            },
            async (call, instance) =>
            {
                var address = call.GetValue(email)!;
                var erased = await new EraseAddress(instance.Database, instance.Clock).Handle(address);
                await Terminal.Out.WriteLineAsync($"{erased.Invites} erased.");
                if (await new FindUser(instance.Database).ByEmail(address) is not null)
                {
                    await Terminal.Error.WriteLineAsync(
                        "guestlist: An account with this address remains (guestlist user delete)."
                    );
                }

                return Verb.Done;
            }
        );
    }
}
