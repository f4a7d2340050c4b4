using Guestlist.Server.Hosting;

namespace Guestlist.Server.Cli;

/// <summary><c>guestlist serve</c>: runs the server until it is told to stop.</summary>
internal static class Serve
{
    public static async Task<int> Run(string[] args)
    {
        try
        {
            await using var app = Build(args);
            await app.Services.GetRequiredService<StartChecks>().Run();
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
