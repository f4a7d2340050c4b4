namespace Guestlist.Server.Cli;

/// <summary>Picks the verb. Without one the server starts.</summary>
internal static class CommandLine
{
    public static Task<int> Run(string[] args) => Serve.Run(args);
}
