using System.CommandLine;
using Guestlist.Server.Hosting;

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
        try
        {
            await using var app = Build(args);
            await app.Services.GetRequiredService<StartChecks>().Run();
            Welcome.GreetOnceStarted(app);
            await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (StartRefusals.Explain(e) is { } line)
        {
            await Terminal.Error.WriteLineAsync($"guestlist: {line}");
            return 1;
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
