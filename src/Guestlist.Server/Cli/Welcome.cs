using Guestlist.Server.Hosting.Options;
using Guestlist.Storage;
using Guestlist.Users;

namespace Guestlist.Server.Cli;

/// <summary>
/// What the terminal says when an instance starts that nobody has claimed: how to claim it. It is no log line,
/// because the set-up code is a secret.
/// </summary>
internal static class Welcome
{
    /// <summary>Prints it once the server listens.</summary>
    public static void GreetOnceStarted(WebApplication app) =>
        app.Lifetime.ApplicationStarted.Register(() => _ = Greet(app));

    private static async Task Greet(WebApplication app)
    {
        var services = app.Services;
        var options = services.GetRequiredService<GuestlistOptions>();
        try
        {
            var database = services.GetRequiredService<Database>();
            if (await services.GetRequiredService<InstanceClaim>().IsMade())
            {
                return;
            }

            var codes = new SetupCodes(
                database,
                services.GetRequiredService<SignUpPolicy>(),
                services.GetRequiredService<TimeProvider>()
            );
            await Terminal.Error.WriteLineAsync(Text(options, await codes.Issue()));
        }
        catch (StorageUnavailableException)
        {
            // The next start prints another code.
        }
    }

    private static string Text(GuestlistOptions options, string? code) =>
        code is null
            ? $"""
                Nobody owns this instance yet: the first who signs up will (POST {options.PublicUrl}/api/signup/,
                or "guestlist create-owner").
                """
            : $"""
                Nobody owns this instance yet. Run "guestlist create-owner" on this machine, or sign up by
                POST {options.PublicUrl}/api/signup/ with, as setup_code, the set-up code

                    {code}
                """;
}
