using System.CommandLine;
using System.Net.Sockets;
using System.Security.Cryptography;
using Guestlist.Server.Hosting;
using Guestlist.Server.Hosting.Options;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist serve</c>: runs the server until it is told to stop.</summary>
internal static class Serve
{
    public static Command Command()
    {
        var command = new Command(
            "serve",
            """
            Runs the server until it is told to stop; this is what happens without a verb.

            It brings the database up to date, listens on --urls (default http://localhost:5000) and sends mails in
            the background. Every setting can be given as --key=value. A setting that is wrong stops the start with
            one line on standard error and exit code 1. SIGTERM drains it within 8 seconds. An SQLite database has one
            server at a time: a second waits 10 seconds for the first to end and is then refused.
            """
        )
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((call, _) => Run([.. call.UnmatchedTokens]));
        return command;
    }

    public static async Task<int> Run(string[] args)
    {
        if (CommandLineSettings.Stray(args) is { } stray)
        {
            return await Verb.Refuse(Verb.NoSetting(stray));
        }

        try
        {
            await using var app = Build(CommandLineSettings.Normal(args));
            await app.Services.GetRequiredService<StartChecks>().Run();
            Welcome.GreetOnceStarted(app);
            await Listen(app);
            await app.WaitForShutdownAsync();
            return Verb.Done;
        }
        catch (Exception e) when (StartRefusals.Explain(e) is { } line)
        {
            return await Verb.Refuse(line);
        }
    }

    /// <remarks>The web server reads its addresses and certificates here, and has an exception for each mistake.</remarks>
    private static async Task Listen(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e)
            when (e
                    is FormatException
                        or InvalidOperationException
                        or ArgumentException
                        or SocketException
                        or CryptographicException
            )
        {
            var urls = app.Configuration["urls"];
            throw new BadSettingException(
                $"The server cannot listen{(urls is null ? "" : $" on {urls}")}: {e.Message}"
            );
        }
    }

    private static WebApplication Build(string[] args)
    {
        // Nothing is reloaded while running, so no file needs watching.
        var builder = WebApplication.CreateSlimBuilder([.. args, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.AddGuestlist(args);
        var app = builder.Build();
        app.UseGuestlist();
        return app;
    }
}
