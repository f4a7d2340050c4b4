using System.Diagnostics;

namespace Guestlist.TestKit;

/// <summary>Where the program under test stands and how it is called.</summary>
public static class GuestlistProgram
{
    /// <summary>The published executable named by GUESTLIST_PROGRAM, or null to use the built one.</summary>
    public static string? Published { get; } =
        System.Environment.GetEnvironmentVariable("GUESTLIST_PROGRAM") is { Length: > 0 } path
            ? Path.GetFullPath(path, Repository.Root)
            : null;

    /// <summary>A call of the program, without settings inherited from the caller's own environment.</summary>
    public static ProcessStartInfo Call(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        IEnumerable<string> arguments
    )
    {
        ArgumentNullException.ThrowIfNull(environment);
        var start = Published is { } executable
            ? new ProcessStartInfo(executable, arguments)
            : new ProcessStartInfo("dotnet", [Built(), .. arguments]);
        start.WorkingDirectory = folder;
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToArray())
            start.Environment.Remove(name);
        // A killed process would leave the sockets of the runtime's diagnostics in the temporary folder.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>The same at a terminal, which the command <c>script</c> of every Debian machine provides.</summary>
    public static ProcessStartInfo CallAtTerminal(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        IEnumerable<string> arguments
    )
    {
        var call = Call(folder, environment, arguments);
        var words = call.ArgumentList.Prepend(call.FileName).Select(word => $"'{word.Replace("'", "'\\''")}'");
        var command = string.Join(' ', words);
        call.FileName = "script";
        call.ArgumentList.Clear();
        foreach (var argument in new[] { "-qec", command, "/dev/null" })
            call.ArgumentList.Add(argument);
        return call;
    }

    // A test built as Release drives a server built as Release, when there is one.
    private static string Built()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory).Name;
        return new[] { own, "release", "debug" }
                .Select(pivot => Repository.At("artifacts", "bin", "Guestlist.Server", pivot, "Guestlist.Server.dll"))
                .FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException("Build src/Guestlist.Server before its tests.");
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("Guestlist__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase);
}
