using Guestlist.TestKit;

namespace Guestlist.OperationsTests;

/// <summary>The program called in a folder of its own with nothing but the given settings.</summary>
internal static class Launch
{
    /// <summary>Runs it to its end; meant for calls that end by themselves.</summary>
    public static async Task<ProcessResult> Program(
        IReadOnlyDictionary<string, string> environment,
        params string[] arguments
    )
    {
        var folder = Directory.CreateTempSubdirectory("guestlist-ops-").FullName;
        try
        {
            return await Command.Run(GuestlistProgram.Call(folder, environment, arguments));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Settings with which the server would start in Production.</summary>
    public static Dictionary<string, string> Production(params (string Name, string Value)[] changes)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Guestlist__PublicUrl"] = "https://invites.example.com",
        };
        foreach (var (name, value) in changes)
            environment[name] = value;
        return environment;
    }
}
